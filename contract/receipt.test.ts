import { randomInt } from 'node:crypto'
import * as v from 'valibot'
import { ReceiptCode, cleanReceipt, isReceipt, makeReceipt, receiptAlphabet } from './receipt'

const codes = Array.from({ length: 400 }, () => makeReceipt(Array.from({ length: 9 }, () => randomInt(receiptAlphabet.length))))
const replaced = (code: string, at: number, character: string) => code.slice(0, at) + character + code.slice(at + 1)

test('is ten characters that check out', () => {
  for (const code of codes) {
    expect(code).toMatch(new RegExp(`^[${receiptAlphabet}]{10}$`))
    expect(isReceipt(code)).toBe(true)
  }
})

test('every single wrong character is found', () => {
  for (const code of codes) {
    for (let at = 0; at < code.length; at++) {
      for (const character of receiptAlphabet) {
        if (character === code[at]) continue
        const wrong = replaced(code, at, character)
        if (isReceipt(wrong)) throw new Error(`${wrong} passes for ${code}`)
      }
    }
  }
})

test('every two characters that changed places are found, next to each other or not', () => {
  for (const code of codes) {
    for (let i = 0; i < code.length; i++) {
      for (let j = i + 1; j < code.length; j++) {
        if (code[i] === code[j]) continue
        const wrong = replaced(replaced(code, i, code[j]!), j, code[i]!)
        if (isReceipt(wrong)) throw new Error(`${wrong} passes for ${code}`)
      }
    }
  }
})

test('holds no character twice, and of those that look or sound alike one at most', () => {
  expect(new Set(receiptAlphabet).size).toBe(receiptAlphabet.length)
  for (const alike of ['0OQD', '1IL', '2Z', '5S', '6G', '8B', 'UV']) {
    expect([...alike].filter(character => receiptAlphabet.includes(character)).length).toBeLessThanOrEqual(1)
  }
})

test('is known however it is typed', () => {
  for (const code of codes.slice(0, 50)) {
    const wide = [...code].map(each => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('')
    for (const typed of [code.toLowerCase(), wide, `${code.slice(0, 5)}-${code.slice(5)}`, ` ${code.slice(0, 3)} ${code.slice(3)}\n`, [...code].join('.')]) {
      expect(cleanReceipt(typed)).toBe(code)
      expect(v.parse(ReceiptCode, typed)).toBe(code)
    }
  }
})

test.each(['', 'ABC', '0OIL1', '举报回执十个字在这里', 'A'.repeat(9), 'A'.repeat(11), '😀'.repeat(5), '<script>1', ' '.repeat(10)])('%j is none', text => {
  expect(isReceipt(cleanReceipt(text))).toBe(false)
  expect(v.is(ReceiptCode, text)).toBe(false)
})

test('of codes made up without knowing the rule, one in twenty-three passes', () => {
  const made = Array.from({ length: 23_000 }, () => Array.from({ length: 10 }, () => receiptAlphabet[randomInt(23)]).join(''))
  const passing = made.filter(isReceipt).length
  expect(passing).toBeGreaterThan(800)
  expect(passing).toBeLessThan(1_200)
})
