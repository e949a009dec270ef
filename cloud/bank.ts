import * as v from 'valibot'
import { checkupFiles } from '../content/checkup'
import { guideFiles } from '../content/guides'
import { lessonFiles } from '../content/lessons'
import { practiceFiles } from '../content/questions'
import { sourceFiles } from '../content/sources'
import { Guide } from '../contract/guide'
import { JudgeQuestion, Question, Source } from '../contract/question'

/** What the server grades and checks with. The checkup pool never leaves it before a paper is submitted. */
export interface Bank {
  practice: ReadonlyMap<string, Question>
  checkup: ReadonlyMap<string, JudgeQuestion>
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
    sources: byId(v.parse(v.array(Source), sourceFiles.flat())),
    lessons: new Set(lessonFiles.map(({ id }) => id)),
    guides: byId(v.parse(v.array(Guide), guideFiles))
  }
}

export function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map(item => [item.id, item]))
}

const questionsIn = (file: { questions: readonly unknown[] }): readonly unknown[] => file.questions
