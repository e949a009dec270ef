/** What the content rules look at, and what they say. */
import type { AlertText } from '../../contract/alertText'
import type { CaseText } from '../../contract/case'
import type { Guide } from '../../contract/guide'
import type { Lesson } from '../../contract/lesson'
import type { OfficerQuestion } from '../../contract/officerPractice'
import type { Partner, Place } from '../../contract/place'
import type { JudgeQuestion, Question, Source } from '../../contract/question'
import type { Scenario } from '../../contract/scenario'
import type { Survey } from '../../contract/survey'
import type { Letter } from './letter'
import type { PublishedId } from './publishedIds'
import type { Preview } from './roles'

/** A file of content/, its path written from the repository's root. */
export interface ContentFile {
  path: string
  text: string
}

export interface Finding {
  file: string
  /** The item, `（整个文件）`, or `（整体）` where many items together break a rule. */
  id: string
  rule: string
  /** What is wrong and how to mend it: plain Chinese sentences for the officers who write the content. */
  problem: string
  mend: string
  /** A wish, not an error: printed, but the check passes. */
  warning?: true
}

/** An item that has passed the schema, with the file it stands in. */
export interface Entry<T> {
  file: string
  item: T
}

export interface Content {
  files: readonly ContentFile[]
  practice: readonly Entry<Question>[]
  checkup: readonly Entry<Question>[]
  contest: readonly Entry<Question>[]
  officerPractice: readonly Entry<OfficerQuestion>[]
  scenarios: readonly Entry<Scenario>[]
  sources: readonly Entry<Source>[]
  previews: readonly Entry<Preview>[]
  cases: readonly Entry<CaseText>[]
  alerts: readonly Entry<AlertText>[]
  lessons: readonly Entry<Lesson>[]
  guides: readonly Entry<Guide>[]
  /** One, or none while it is missing or broken. */
  letters: readonly Entry<Letter>[]
  places: readonly Entry<Place>[]
  partners: readonly Entry<Partner>[]
  surveys: readonly Entry<Survey>[]
  /** The names of the drawings there are, or null where only words are checked. */
  drawings: readonly string[] | null
  /** The ids of questions that were published, or null where the files are not this project's own. */
  publishedIds: readonly PublishedId[] | null
  /** The day of the check, `2026-11-21`. */
  today: string
}

export interface ContentRule {
  name: string
  check(content: Content): Finding[]
}

/** Stands for the item where a rule is about many of them. */
export const wholePool = '（整体）'
/** Stands for the item where a file holds only one, or cannot be read. */
export const wholeFile = '（整个文件）'

export const allQuestions = (content: Content): Entry<Question>[] => [...content.practice, ...content.checkup, ...content.contest]

export function isJudgeEntry(entry: Entry<Question>): entry is Entry<JudgeQuestion> {
  return entry.item.type === 'judge'
}

/** The pools are drawn from apart, so every balance must hold in each of them. */
export const pools = (content: Content) => [
  { name: '练习题', folder: 'content/questions', entries: content.practice },
  { name: '体检题', folder: 'content/checkup', entries: content.checkup },
  { name: '竞答题', folder: 'content/contest', entries: content.contest }
]

/** What officers practise on has options and a key like the others, and nothing to judge. */
export const poolsWithOptions = (content: Content): { folder: string; entries: readonly Entry<Question | OfficerQuestion>[] }[] => [
  ...pools(content),
  { folder: 'content/officer-practice', entries: content.officerPractice }
]
