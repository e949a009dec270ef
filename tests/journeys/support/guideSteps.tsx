/** What a person does in a guide. */
import type { Guide } from '../../../contract/guide'
import { guides } from '@/features/registration/guides'
import { useProgressStore } from '@/features/registration/progressStore'
import { stepsFor } from '@/features/registration/route'
import { WalkScreen } from '@/features/registration/WalkScreen'
import { mount, press, words } from './screenDriver'

export const guideOf = (id: string): Guide => guides.find(guide => guide.id === id)!
export const antifraudApp = guideOf('guide-antifraud-app')
export const plain = (text: string) => text.replace(/\|/g, '')

export const openGuide = (guideId = antifraudApp.id, more: Partial<Parameters<typeof WalkScreen>[0]> = {}) => mount(WalkScreen, { guideId, ...more })

/** The steps of the way for a phone of Huawei. */
export const steps = stepsFor(antifraudApp, { phone: 'huawei' })!
export const stepAt = (place: number) => steps[place]!

/** From the first page to the first step, on a phone of Huawei. */
export async function begin(): Promise<void> {
  await openGuide()
  await press('开始')
  await press(plain(antifraudApp.asks[0]!.options.find(({ id }) => id === 'huawei')!.text).replace(/\s/g, ''))
  await press('下一步')
}

/** Does so many steps, or all that are left. */
export async function doSteps(count = steps.length): Promise<void> {
  for (let i = 0; i < count && words().includes('我做好了'); i++) await press('我做好了')
}

/** The whole guide, done by oneself. */
export async function finishGuide(): Promise<void> {
  await begin()
  await doSteps()
  await press('自己做的')
  await press('下一步')
}

export const progressNow = () => useProgressStore.getState().progress[antifraudApp.id]
