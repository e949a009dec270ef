import * as v from 'valibot'
import { PrizeCode } from '../../contract/contestDesk'
import { cleanReceipt } from '../../contract/receipt'
import { failure, type Result, success } from '../../contract/result'

const again = '请对着中奖人的手机再看一遍。'
const length = 10

/** A prize code as people type it: small letters, full-width, with blanks or dashes. What cannot be one is said. */
export function readPrizeCode(typed: string): Result<string> {
  const code = cleanReceipt(typed)
  if (v.is(PrizeCode, code)) return success(code)
  const count = [...code].length
  if (count !== length) return failure('INVALID_INPUT', `兑奖码有${length}位，现在是${count}位。${again}`, ['code'])
  return failure('INVALID_INPUT', `兑奖码只有字母和数字，没有0、1和字母O、I。${again}`, ['code'])
}
