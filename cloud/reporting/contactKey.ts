import { domainToASCII } from 'node:url'
import { cleanContact, type Contact } from '../../contract/contact'
import { type ContactType } from '../../contract/contactTypes'

/** Shorter than this, many people mean different things by the same text. */
const least = 4

/** A call from a number and a message from it are the same contact. */
const spaces: Record<ContactType, string> = {
  phone: 'number',
  sms: 'number',
  chat: 'chat',
  url: 'url',
  app: 'app',
  card: 'card',
  qr: 'qr',
  parcel: 'parcel',
  visit: 'visit'
}

/**
 * The one form of a contact by which equal ones are found, however they were written.
 *
 * @returns undefined for what is not known in full, or too short to mean one thing
 */
export function contactKey({ type, value }: Contact): string | undefined {
  const form = normalForm(type, cleanContact(type, value))
  return form.includes('*') || [...form].length < least ? undefined : `${spaces[type]}|${form}`
}

function normalForm(type: ContactType, text: string): string {
  switch (type) {
    case 'phone':
    case 'sms':
      return numberForm(text)
    case 'card':
      return /^[\d\s*-]+$/.test(text) ? text.replace(/[\s-]/g, '') : collapsed(text)
    case 'url':
      return addressForm(text)
    case 'parcel':
      return text.replace(/[\s-]/g, '').toUpperCase()
    case 'qr':
      return /^https?:\/\//i.test(text) ? addressForm(text) : collapsed(text)
    case 'chat':
      return collapsed(text.replace(/^(?:微信号?|wechat|wx|qq号?)\s*[:：]\s*/i, ''))
    default:
      return collapsed(text)
  }
}

const collapsed = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** A number with the prefix of the country; 区号 and all stay, for without it it would be another city's. */
const numberForm = (text: string) => text.replace(/^(?:0086|86)(?=(?:1\d{10}|0\d{9,11})$)/, '')

/** Host and path: the scheme, a usual port, query and fragment differ from one victim's message to the next. */
function addressForm(text: string): string {
  const [, rest = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.*)$/i.exec(text) ?? []
  const [, host = '', port = '', path = ''] = /^(?:[^/?#@]*@)?([^/?#:]*)(?::(\d*))?([^?#]*)/.exec(rest) ?? []
  const bare = host.replace(/\.+$/, '')
  const name = domainToASCII(bare) || bare.toLowerCase()
  const kept = port === '' || port === '80' || port === '443' ? '' : `:${Number(port)}`
  return name + kept + path.replace(/\/+$/, '')
}
