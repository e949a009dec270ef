import { type Failure, failure } from '../../contract/result'

/** PostgreSQL keeps neither NUL nor half a character. */
const unkept = /\0|\p{Cs}/u

/** @returns undefined when every text in it can be kept */
export function refuseUnkeepable(value: unknown): Failure | undefined {
  const fields = pathsOf(value, '')
  return fields.length > 0 ? failure('INVALID_INPUT', '文字里有存不下的符号，请删去后重新写。', fields) : undefined
}

function pathsOf(value: unknown, path: string): string[] {
  if (typeof value === 'string') return unkept.test(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => pathsOf(item, path ? `${path}.${key}` : key))
}
