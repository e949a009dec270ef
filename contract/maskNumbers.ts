import { maskSecrets, secretNames } from './maskSecrets'

const between = '[ -]?'
const card = new RegExp(`(^|\\D)(\\d(?:${between}\\d){14,18})(?!\\d)`, 'g')
const mobile = new RegExp(`(^|\\D)(1[3-9]\\d(?:${between}\\d){8})(?!\\d)`, 'g')
const landline = /(^|\D)(0\d{2,3}-?[2-9]\d{6,7})(?!\d)/g

/** Full-width digits are digits too. */
const plain = (text: string) => text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/**
 * Puts 隐去 in the place of all numbers that may be somebody's: ID numbers, codes, passwords, cards and telephones. For
 * texts that need none of them; a report does, and keeps them. 110 and 96110 stay.
 *
 * @returns the text, and the names of what was in it
 */
export function maskNumbers(text: string): { text: string; found: string[] } {
  const secrets = maskSecrets(plain(text))
  const found = new Set<string>(secrets.found.map(secret => secretNames[secret]))
  const hide = (name: string) => (_: string, before: string) => {
    found.add(name)
    return `${before}（${name}已隐去）`
  }
  const masked = secrets.text.replace(card, hide('卡号')).replace(mobile, hide('电话号码')).replace(landline, hide('电话号码'))
  return { text: masked, found: [...found] }
}
