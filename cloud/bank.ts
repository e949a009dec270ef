import * as v from 'valibot'
import { checkupFiles } from '../content/checkup'
import { guideFiles } from '../content/guides'
import { lessonFiles } from '../content/lessons'
import { practiceFiles } from '../content/questions'
import { sourceFiles } from '../content/sources'
import { Guide } from '../contract/guide'
import type { OfficerQuestion } from '../contract/officerPractice'
import { JudgeQuestion, Question, Source } from '../contract/question'

/** What the server grades and checks with. The checkup pool never leaves it before a paper is submitted. */
export interface Bank {
  practice: ReadonlyMap<string, Question>
  checkup: ReadonlyMap<string, JudgeQuestion>
  /** The contest pool, whose keys never leave it before a contest is closed; loaded when first asked for. */
  contest: () => Promise<ReadonlyMap<string, Question>>
  /** Officers' own practice; loaded when first asked for. */
  officerPractice: () => Promise<ReadonlyMap<string, OfficerQuestion>>
  sources: ReadonlyMap<string, Source>
  /** The ids of 小课堂, for alerts that lead there. */
  lessons: ReadonlySet<string>
  /** What records of registrations are checked against. */
  guides: ReadonlyMap<string, Guide>
}

/** @throws when content/ breaks the schema, naming the first offending path: a start with half a bank helps nobody */
export function loadBank(): Bank {
  return {
    practice: byId(v.parse(v.array(Question), practiceFiles.flatMap(questionsIn))),
    checkup: byId(v.parse(v.array(JudgeQuestion), checkupFiles.flatMap(questionsIn))),
    contest: once(async () => (await import('./contestBank')).loadContestBank()),
    officerPractice: once(async () => (await import('./officerPracticeBank')).loadOfficerPracticeBank()),
    sources: byId(v.parse(v.array(Source), sourceFiles.flat())),
    lessons: new Set(lessonFiles.map(({ id }) => id)),
    guides: byId(v.parse(v.array(Guide), guideFiles))
  }
}

export function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map(item => [item.id, item]))
}

/** Loads at the first call and never again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => (loaded ??= load())
}

const questionsIn = (file: { questions: readonly unknown[] }): readonly unknown[] => file.questions
