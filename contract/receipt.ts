/** The receipt code: nine characters at random and one that checks them. */
import * as v from 'valibot'

/**
 * No two of them look alike or can be taken for one another when read aloud: no 0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V, Q.
 * Twenty-three is a prime, so the check character finds every wrong character and every two that changed places.
 */
export const receiptAlphabet = '23456789ACDEFHJKMNPRTWX'
const length = 10

const valueOf = (character: string) => receiptAlphabet.indexOf(character)

function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, character, i) => total + (i + 1) * valueOf(character), 0)
  // The check character has the weight 10: 10 × 7 = 70 = 1 (mod 23), so 7 undoes it.
  return receiptAlphabet.charAt((((-sum * 7) % 23) + 23) % 23)
}

/** @param random whole numbers from 0 up to 22, nine of them, from a cryptographic source */
export function makeReceipt(random: readonly number[]): string {
  const body = random.slice(0, length - 1).map(each => receiptAlphabet.charAt(each)).join('')
  return body + checkCharacter(body)
}

/** As people type it: small letters, full-width, with blanks or dashes. */
export const cleanReceipt = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/[\s\-—–.]/g, '')

/** Whether it can be a receipt at all: told on the phone, before anybody is asked. */
export function isReceipt(code: string): boolean {
  if (code.length !== length || [...code].some(character => valueOf(character) < 0)) return false
  return checkCharacter(code.slice(0, -1)) === code.slice(-1)
}

export const ReceiptCode = v.pipe(v.string(), v.maxLength(40), v.transform(cleanReceipt), v.check(isReceipt))
