import { isIPv6 } from 'node:net'

/** Whom an address belongs to: of an IPv6 address the first half, for one household has all of the second. */
export function networkOf(address: string): string {
  const [, v4] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (v4 || !isIPv6(address)) return v4 ?? address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const groups = (text: string | undefined) => text?.split(':').filter(Boolean) ?? []
  const [first, last] = [groups(head), groups(tail)]
  const all = tail === undefined ? first : [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last]
  return all.slice(0, 4).map(group => Number.parseInt(group, 16).toString(16)).join(':')
}
