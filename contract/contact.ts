/** What a suspicious contact is made of: its type, and its number or address cleaned of how it was written or pasted. */
import * as v from 'valibot'
import { ContactType } from './contactTypes'

/** More than any number or address people can have seen; a pasted page is no address. */
export const longestContact = 200

export const Contact = v.strictObject({ type: ContactType, value: v.pipe(v.string(), v.maxLength(longestContact)) })
export type Contact = v.InferOutput<typeof Contact>

/** Full-width to half-width, and none of the marks that come along unseen when something is copied. */
const unfold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, ' ')
    .trim()

/** +86 138 0013 8000 and 0086-13800138000 are 13800138000; +852… is 00852…; ? and x stand for digits not remembered. */
function cleanNumber(text: string): string {
  const digits = text.replace(/[\s\-—–()（）.·]/g, '').replace(/[?？xX×]/g, '*').replace(/^\+/, '00')
  return digits.replace(/^(?:0086|86)(?=(?:1[\d*]{10}|0[\d*]{9,11})$)/, '')
}

/** A host as most are: abc.com, abc***.com, 1.2.3.4. */
const plainHost = '(?:(?:[a-z0-9*_-]+\\.)+(?:xn--[a-z0-9-]+|[a-z*]{2,})|\\d{1,3}(?:\\.\\d{1,3}){3})'

/** A host with letters of any script. Not written as \p{L}: for old phones that becomes 40 KB of ranges. */
const foreign = '\\u00a1-\\u2fff\\u3040-\\ud7ff\\uf900-\\ufaff'
const anyHost = `(?:[a-z0-9*_${foreign}-]+\\.)+(?:[a-z*]{2,}|[${foreign}]{2,})`

const behindHost = '(?::\\d+)?(?:[/?#][!#-;=?-~]*)?'

/**
 * Sentences run into addresses without a blank (点击abc.com领取). What stands behind http:// is a host; otherwise one of
 * plain letters is looked for before one that may hold words of the sentence.
 */
const addresses = [`https?://(?:${plainHost}|${anyHost})`, plainHost, anyHost].map(host => new RegExp(host + behindHost, 'i'))
const wholeAddress = new RegExp(`^(?:https?://)?(?:${plainHost}|${anyHost})`, 'i')

/** The address inside a pasted message, without the words and marks around it. */
function cleanAddress(text: string): string {
  for (const address of addresses) {
    const [found] = address.exec(text) ?? []
    if (found) return found.replace(/[.,;:!?)\]}']+$/, '')
  }
  return text
}

/** A message is shorter; looking for an address in a whole book would take seconds. */
const longestPasted = 2_000

/** Brings what was typed or pasted into one form. Cleaning twice changes nothing more. */
export function cleanContact(type: ContactType, text: string): string {
  // Marks of a Chinese sentence end an address; made half-width they could belong to it.
  const plain = unfold(type === 'url' ? text.slice(0, longestPasted).replace(/[，；！（）]/g, ' ') : text.slice(0, longestPasted))
  switch (type) {
    case 'phone':
    case 'sms':
      return cleanNumber(plain)
    case 'card':
      return /^[\d\s*\-]+$/.test(plain) ? plain.replace(/[\s-]/g, '') : plain
    case 'url':
      return cleanAddress(plain)
    case 'parcel':
      return plain.replace(/\s/g, '').toUpperCase()
    default:
      return plain
  }
}

/**
 * What is wrong with a cleaned contact, and what to do; undefined when it may be sent. Empty may be sent: not everybody
 * remembers it.
 */
export function contactProblem(type: ContactType, cleaned: string): string | undefined {
  if (cleaned === '') return undefined
  if (cleaned.length > longestContact) return `太长了，最多${longestContact}个字。只留下号码或网址。`
  switch (type) {
    case 'phone':
    case 'sms':
      if (!/^[\d*#]+$/.test(cleaned)) return '这里只写号码。别的话，下一步再写。'
      if (cleaned.replace(/\D/g, '').length < 3) return '号码太短了。记得几位写几位，至少3位，记不得的用*代替。'
      return cleaned.length > 22 ? '号码太长了，请看看是不是多粘贴了。' : undefined
    case 'card':
      return /^[\d*]+$/.test(cleaned) && (cleaned.length < 6 || cleaned.length > 25) ? '卡号的位数不对，请再看一看。记不得的用*代替。' : undefined
    case 'url':
      return wholeAddress.test(cleaned) ? undefined : '这里不像网址。网址中间有点，例如abc.com。'
    case 'parcel':
      return /^[A-Z0-9*-]{4,40}$/.test(cleaned) ? undefined : '快递单号只有字母和数字，请再看一看。'
    default:
      return undefined
  }
}

/** What is worth knowing about a number, without judging it; undefined where there is nothing to say. */
export function contactHint(type: ContactType, cleaned: string): string | undefined {
  if (type !== 'phone' && type !== 'sms') return undefined
  if (/^00[1-9]/.test(cleaned)) return '开头是00，这是境外来电的写法。'
  if (/^(110|96110|12381|12321)$/.test(cleaned)) return '这是官方号码。号码也会被冒用，拿不准，挂断后自己拨96110问。'
  return undefined
}
