import * as v from 'valibot'
import { readStored, writeStored } from '@/platform/storage'
import { randomId } from '@/shared/randomId'

const name = 'phone-key'
const PhoneKey = v.pipe(v.string(), v.uuid())

/** What a full phone could not store: it holds as long as the app is open. */
let unstored: string | undefined

/**
 * A random key of this phone, not of a person. It stays when the records are cleared and somebody else begins: else clearing them
 * would make a new phone each time, and one phone could take part in a contest as often as it likes. It says nothing about anybody,
 * and the server keeps no more than a keyed hash of it, another one for each contest. WeChat keeps what is stored apart by account:
 * there it tells of one account, and the server looks at networks too.
 */
export function phoneKey(): string {
  const kept = readStored(name) ?? unstored
  if (v.is(PhoneKey, kept)) return kept
  const made = randomId()
  if (!writeStored(name, made)) unstored = made
  return made
}
