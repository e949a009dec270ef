import Taro from '@tarojs/taro'

/** Synchronous key-value storage of the phone. Returns undefined for a missing or unreadable key; never throws on read. */
export function readStored(key: string): string | undefined {
  try {
    const value: unknown = Taro.getStorageSync(key)
    return typeof value === 'string' && value !== '' ? value : undefined
  } catch {
    return undefined
  }
}

/** @returns false when the phone has no room or refuses; what is in memory stays valid */
export function writeStored(key: string, value: string): boolean {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // Nothing to do: a key that cannot be removed is overwritten on the next write.
  }
}
