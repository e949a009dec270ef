import * as v from 'valibot'
import type { Content, ContentFile, Entry } from './content'
import type { PublishedId } from './publishedIds'
import { type FileRole, roleOf, roles, type Shape } from './roles'

const shapes = {
  questions: v.strictObject({ kind: v.string(), questions: v.array(v.unknown()) }),
  list: v.array(v.unknown()),
  one: v.record(v.string(), v.unknown())
} satisfies Record<Shape, v.GenericSchema>

/** @returns the items of a parsed file, or null when the file itself has another shape */
export function itemsOf(role: FileRole, parsed: unknown): unknown[] | null {
  const { shape } = roles[role]
  if (shape === 'questions') return v.is(shapes.questions, parsed) ? parsed.questions : null
  if (shape === 'list') return v.is(shapes.list, parsed) ? parsed : null
  return v.is(shapes.one, parsed) && !Array.isArray(parsed) ? [parsed] : null
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
export function parseContent(
  files: readonly ContentFile[],
  today: string,
  drawings: readonly string[] | null = null,
  publishedIds: readonly PublishedId[] | null = null
): Content {
  return {
    files,
    practice: entriesOf(files, 'practice', roles.practice.schema),
    checkup: entriesOf(files, 'checkup', roles.checkup.schema),
    contest: entriesOf(files, 'contest', roles.contest.schema),
    officerPractice: entriesOf(files, 'officerPractice', roles.officerPractice.schema),
    scenarios: entriesOf(files, 'scenarios', roles.scenarios.schema),
    sources: entriesOf(files, 'sources', roles.sources.schema),
    previews: entriesOf(files, 'previews', roles.previews.schema),
    cases: entriesOf(files, 'cases', roles.cases.schema),
    alerts: entriesOf(files, 'alerts', roles.alerts.schema),
    lessons: entriesOf(files, 'lessons', roles.lessons.schema),
    guides: entriesOf(files, 'guides', roles.guides.schema),
    letters: entriesOf(files, 'letters', roles.letters.schema),
    places: entriesOf(files, 'places', roles.places.schema),
    partners: entriesOf(files, 'partners', roles.partners.schema),
    surveys: entriesOf(files, 'surveys', roles.surveys.schema),
    drawings,
    publishedIds,
    today
  }
}
