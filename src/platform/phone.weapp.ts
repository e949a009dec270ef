import Taro from '@tarojs/taro'

/** Opens the dialler with the number filled in. A person who changes their mind is not an error. */
export function dial(phoneNumber: string): void {
  void Promise.resolve(Taro.makePhoneCall({ phoneNumber })).catch(() => undefined)
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
