import { randomInt } from 'node:crypto'
import { makeReceipt, receiptAlphabet } from '../../contract/receipt'

/** 1.8 million million codes: with a limit on wrong ones nobody finds another's. */
export const newReceipt = (): string => makeReceipt(Array.from({ length: 9 }, () => randomInt(receiptAlphabet.length)))
