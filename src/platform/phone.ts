/** Opens the dialler with the number filled in. */
export function dial(phoneNumber: string): void {
  window.location.href = `tel:${phoneNumber}`
}

/** Not Taro's: that one brings its whole dialog code into the first load. Old browsers and plain http lack the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
