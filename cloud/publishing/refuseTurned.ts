import { type Failure, failure } from '../../contract/result'

/** Signs nobody sees that draw what follows from right to left, on the page and beyond it. */
const turning = /[\u202a-\u202e\u2066-\u2069]/

/** @returns undefined where every text is drawn as it was written */
export function refuseTurned(texts: readonly { field: string; text: string }[]): Failure | undefined {
  const fields = texts.filter(({ text }) => turning.test(text)).map(({ field }) => field)
  return fields.length > 0 ? failure('INVALID_INPUT', '文字里有看不见的符号，会让字倒着显示。请整段删掉，重新打一遍。', fields) : undefined
}
