import * as v from 'valibot'
import { Question, Source } from '../../contract/question'
import type { Content, ContentFile, Entry } from './content'

const Preview = v.strictObject({ questionId: v.string(), channel: v.string(), from: v.string(), text: v.string() })
const QuestionFile = v.strictObject({ kind: v.string(), questions: v.array(v.unknown()) })
const List = v.array(v.unknown())

/** What a file holds, by its place. `unknown` files are reported by the schema rule. */
export type FileRole = 'practice' | 'checkup' | 'sources' | 'previews' | 'unknown'

export function roleOf(path: string): FileRole {
  if (/(^|\/)questions\/[^/]+\.json$/.test(path)) return 'practice'
  if (/(^|\/)checkup\/[^/]+\.json$/.test(path)) return 'checkup'
  if (/(^|\/)sources\/[^/]+\.json$/.test(path)) return 'sources'
  if (/(^|\/)previews\.json$/.test(path)) return 'previews'
  return 'unknown'
}

/** The schema of one item of a file. */
export const itemSchemas = { practice: Question, checkup: Question, sources: Source, previews: Preview }

/** @returns the items of a parsed file, or null when the file itself has another shape */
export function itemsOf(role: FileRole, parsed: unknown): unknown[] | null {
  const schema = role === 'practice' || role === 'checkup' ? QuestionFile : List
  const result = v.safeParse(schema, parsed)
  if (!result.success) return null
  return Array.isArray(result.output) ? result.output : result.output.questions
}

export function parseJson(text: string): { parsed: unknown } | { error: SyntaxError } {
  try {
    return { parsed: JSON.parse(text) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError) return { error }
    throw error
  }
}

function entriesOf<T>(files: readonly ContentFile[], role: FileRole, schema: v.GenericSchema<unknown, T>): Entry<T>[] {
  return files
    .filter(file => roleOf(file.path) === role)
    .flatMap(file => {
      const json = parseJson(file.text)
      const items = 'parsed' in json ? (itemsOf(role, json.parsed) ?? []) : []
      return items.flatMap(item => {
        const result = v.safeParse(schema, item)
        return result.success ? [{ file: file.path, item: result.output }] : []
      })
    })
}

/** Keeps what passes the schema; what does not is the business of the schema rule. */
export function parseContent(files: readonly ContentFile[], today: string): Content {
  return {
    files,
    practice: entriesOf(files, 'practice', Question),
    checkup: entriesOf(files, 'checkup', Question),
    sources: entriesOf(files, 'sources', Source),
    previews: entriesOf(files, 'previews', Preview),
    today
  }
}
