import { type Failure, failure } from '../../contract/result'
import { looksLikeNumber } from './looksLikeNumber'

/** A phone number, an ID number or a bank card's; ids of communities may be the nine or twelve digits of the statistics office. */
const numberOfPerson = /(?<!\d)(1[3-9]\d{9}|\d{15,19}x?)(?!\d)/
/** Made by chance: its digits are nobody's. */
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const day = /(?<!\d)20\d\d-[01]?\d-[0-3]?\d(?!\d)/g

/** Ids that are the number of a person: nobody may slip one in where a place is asked. */
export function refuseNumberIds(ids: Readonly<Record<string, string | undefined>>): Failure | undefined {
  const fields = fieldsWhere(ids, id => !uuid.test(id) && numberOfPerson.test(id.replaceAll('-', '')))
  return fields.length > 0 ? failure('INVALID_INPUT', '地点和社区里不能填电话、证件号。请从名单里选。', fields) : undefined
}

/** Words of officers: seven digits and more, also in groups, are a number of somebody unless they are a day. */
export function refuseNumbers(texts: Readonly<Record<string, string | undefined>>): Failure | undefined {
  const fields = fieldsWhere(texts, text => looksLikeNumber(text.normalize('NFKC').replace(day, '日').replace(/[\s-]/g, '')))
  return fields.length > 0 ? failure('INVALID_INPUT', '这里不要写电话、证件号、银行卡号，请删去再保存。', fields) : undefined
}

const fieldsWhere = (texts: Readonly<Record<string, string | undefined>>, wrong: (text: string) => boolean): string[] =>
  Object.entries(texts).flatMap(([field, text]) => (text !== undefined && wrong(text) ? [field] : []))
