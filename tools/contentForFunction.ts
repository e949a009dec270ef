import type { Guide } from '../contract/guide'
import type { JudgeQuestion, Question, Source } from '../contract/question'

type Files = Readonly<Record<string, unknown>>
interface QuestionFile {
  questions: Question[]
}

/**
 * What a cloud function needs of content/: the checkup questions with their sources as they are; of the practice questions,
 * whose texts are on the phone, what an answer is graded and explained with; of the guides what a record is checked against; of the
 * lessons their ids; and as they are the surveys, the contest pool and officers' practice, which no phone has.
 *
 * @param files the parsed files by their paths in content/; those of other folders are left out
 */
export function contentForFunction(files: Files): Files {
  const named = new Set(
    filesIn<QuestionFile>(files, 'checkup').flatMap(([, { questions }]) => questions.flatMap(({ sources }) => sources))
  )
  const needed: [string, unknown][] = [
    ...filesIn<QuestionFile>(files, 'checkup'),
    ...filesIn<QuestionFile>(files, 'questions').map(([path, file]) => [path, { ...file, questions: file.questions.map(graded) }] as [string, unknown]),
    ...filesIn<Source[]>(files, 'sources').map(([path, sources]) => [path, sources.filter(({ id }) => named.has(id))] as [string, unknown]),
    ...filesIn<Guide>(files, 'guides').map(([path, guide]) => [path, checked(guide)] as [string, unknown]),
    ...filesIn<{ id: string }>(files, 'lessons').map(([path, { id }]) => [path, { id }] as [string, unknown]),
    ...filesIn<unknown>(files, 'surveys'),
    ...filesIn<unknown>(files, 'contest'),
    ...filesIn<unknown>(files, 'officer-practice')
  ]
  return Object.fromEntries(needed)
}

const filesIn = <T>(files: Files, folder: string) =>
  Object.entries(files).filter(([path]) => path.startsWith(`${folder}/`)) as [string, T][]

/** Stands for a text that only the phone shows, so that one schema holds for both. */
const blank = '－'.repeat(10)

function graded(question: Question): Question {
  const shown = { title: blank, stem: blank, advice: [blank], audiences: question.audiences.slice(0, 1), levers: [], sources: [blank] }
  if (question.type === 'judge') return { ...question, ...shown, ...blankMaterial }
  return { ...question, ...shown, options: question.options.map(({ id }) => ({ id, text: blank })) }
}

const blankMaterial: Pick<JudgeQuestion, 'material' | 'clues' | 'mistake' | 'check'> = {
  material: { channel: 'sms', from: blank, text: blank },
  clues: [{ title: blank, note: blank }],
  mistake: blank,
  check: blank
}

/** Routes, rules and the ids of steps and ticks; what they say is on the phone. */
function checked(guide: Guide): Guide {
  const { cityOnly, counted, id, minutes, rechecked, retiredStepIds, reviewedOn, routes, rules, words } = guide
  const flags = { counted, ...(cityOnly && { cityOnly }), ...(rechecked && { rechecked }), ...(retiredStepIds && { retiredStepIds }) }
  const shown = { title: blank, row: blank, note: blank, minutes, before: [blank], after: [blank], asks: [], sources: [blank], reviewedOn }
  return {
    id,
    ...shown,
    ...flags,
    routes,
    rules: mapped(rules, ({ phase, required }) => ({ phase, required, drawing: 'none' })),
    words: mapped(words, ({ ticks }) => ({
      ...{ title: blank, text: blank, why: blank, unseen: [blank], drawing: blank, say: blank },
      ticks: ticks.map(tick => ({ id: tick.id, text: blank }))
    }))
  }
}

const mapped = <T, U>(record: Readonly<Record<string, T>>, change: (each: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, each]) => [key, change(each)]))
