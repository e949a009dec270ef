/** The phone's storage as a map, for tests without a browser: same three functions as src/platform/storage. */
export const stored = new Map<string, string>()

export const readStored = (key: string): string | undefined => stored.get(key)

export function writeStored(key: string, value: string): boolean {
  stored.set(key, value)
  return true
}

export function removeStored(key: string): void {
  stored.delete(key)
}
