import * as v from 'valibot'
import { AlertText } from '../../contract/alertText'
import { Area } from '../../contract/area'
import { CaseText } from '../../contract/case'
import { Guide } from '../../contract/guide'
import { Lesson } from '../../contract/lesson'
import { OfficerQuestion } from '../../contract/officerPractice'
import { Partner, Place } from '../../contract/place'
import { Question, Source } from '../../contract/question'
import { Scenario } from '../../contract/scenario'
import { Survey } from '../../contract/survey'
import { Letter } from './letter'

export const Preview = v.strictObject({ questionId: v.string(), channel: v.string(), from: v.string(), text: v.string() })
export type Preview = v.InferOutput<typeof Preview>

/** How a file holds its items: `{"kind", "questions": […]}`, `[…]`, or the one item itself. */
export type Shape = 'questions' | 'list' | 'one'

const inFolder = (folder: string) => new RegExp(`(^|/)${folder}/[^/]+\\.json$`)

/** What files hold, by their place. */
export const roles = {
  practice: { place: inFolder('questions'), shape: 'questions', schema: Question },
  checkup: { place: inFolder('checkup'), shape: 'questions', schema: Question },
  contest: { place: inFolder('contest'), shape: 'questions', schema: Question },
  officerPractice: { place: inFolder('officer-practice'), shape: 'list', schema: OfficerQuestion },
  scenarios: { place: inFolder('scenarios'), shape: 'one', schema: Scenario },
  sources: { place: inFolder('sources'), shape: 'list', schema: Source },
  previews: { place: /(^|\/)previews\.json$/, shape: 'list', schema: Preview },
  cases: { place: inFolder('cases'), shape: 'list', schema: CaseText },
  alerts: { place: inFolder('alerts'), shape: 'list', schema: AlertText },
  lessons: { place: inFolder('lessons'), shape: 'one', schema: Lesson },
  guides: { place: inFolder('guides'), shape: 'one', schema: Guide },
  letters: { place: /(^|\/)letter\.json$/, shape: 'one', schema: Letter },
  places: { place: inFolder('places'), shape: 'list', schema: Place },
  partners: { place: inFolder('partners'), shape: 'list', schema: Partner },
  areas: { place: inFolder('areas'), shape: 'list', schema: Area },
  surveys: { place: inFolder('surveys'), shape: 'one', schema: Survey }
} as const satisfies Record<string, { place: RegExp; shape: Shape; schema: v.GenericSchema }>

export type FileRole = keyof typeof roles

/** @returns null for a file in a place that holds no content; the schema rule reports it */
export function roleOf(path: string): FileRole | null {
  const found = Object.entries(roles).find(([, { place }]) => place.test(path))
  return found ? (found[0] as FileRole) : null
}
