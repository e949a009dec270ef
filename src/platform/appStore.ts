import type { AppStorePort } from './port'

/** The addresses by which phones open their own store with a search. WeChat's browser opens neither, a computer has none. */
function addressOf(search: string): string | undefined {
  const { userAgent } = navigator
  const words = encodeURIComponent(search)
  if (/MicroMessenger/i.test(userAgent)) return undefined
  if (/iphone|ipad|ipod/i.test(userAgent)) return `itms-apps://search.itunes.apple.com/WebObjects/MZStore.woa/wa/search?media=software&term=${words}`
  if (/android/i.test(userAgent)) return `market://search?q=${words}`
  return undefined
}

export const opensStore: AppStorePort['opensStore'] = () => addressOf('') !== undefined

export const openStore: AppStorePort['openStore'] = search => {
  const address = addressOf(search)
  if (address) window.location.href = address
}
