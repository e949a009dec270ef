import Taro from '@tarojs/taro'
import type { SubscribePort } from './port'

export const canSubscribe: SubscribePort['canSubscribe'] = true

export const askSubscription: SubscribePort['askSubscription'] = async templateId => {
  try {
    const answers = (await Taro.requestSubscribeMessage({ tmplIds: [templateId], entityIds: [] })) as unknown as Record<string, string>
    return answers[templateId] === 'accept'
  } catch {
    return false
  }
}
