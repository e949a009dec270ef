import { randomUUID } from 'node:crypto'
import type { ActionInput } from '../../contract/actions'
import type { Paper, Submission } from '../../contract/quiz'
import { keyOf, type Question } from '../../contract/question'
import { contestQuestions } from './contestQuestions'
import type { TestServer } from './testServer'

type Create = ActionInput<'contests.create'>

const minute = 60_000

/** A contest that opens now and goes on for two days, for the whole city: ten questions, six to pass, three prizes. */
export function contestText(now: Date, fields: Partial<Create> = {}): Create {
  return {
    contestId: randomUUID(),
    title: '反诈知识竞答',
    opensAt: now.toISOString(),
    closesAt: new Date(now.getTime() + 2 * 1440 * minute).toISOString(),
    rules: ['每人每天可以答一份。', '答对六道就能参加抽奖。'],
    communityIds: [],
    questions: 10,
    passMark: 6,
    prizes: [
      { name: '保温杯', count: 1 },
      { name: '雨伞', count: 2 }
    ],
    pool: 'city',
    publicNumberSource: null,
    ...fields
  }
}

const known = new Map<string, Question>(contestQuestions.map(question => [question.id, question]))

/** @param right so many questions are answered rightly, the others wrongly */
export function contestSubmission(paper: Paper, right = paper.questions.length, fields: object = {}): Submission {
  const answers = paper.questions.map(({ id, options }, i) => {
    const question = known.get(id)
    if (!question) throw new Error(`${id} is not of the tests`)
    const key = [...keyOf(question)]
    const ids = options.map(option => option.id)
    const wrong = question.type === 'order' ? [...key].reverse() : [ids.find(each => !key.includes(each)) ?? '']
    return { questionId: id, optionIds: i < right ? key : wrong, ms: 3000 }
  })
  return { attemptId: randomUUID(), paperId: paper.paperId, startedAt: '2026-11-22T08:00:00Z', finishedAt: '2026-11-22T08:05:00Z', answers, ...fields }
}

export const drawPaper = (server: TestServer, token: string, contestId: string, phoneKey: string = randomUUID()): Promise<Paper> =>
  server.value('quiz.paper', { mode: 'contest', contestId, phoneKey }, token)

/** Somebody new on a phone of their own draws a paper and hands it in. */
export async function enter(server: TestServer, contestId: string, options: { right?: number; phoneKey?: string; communityId?: string } = {}) {
  const token = await server.signIn()
  if (options.communityId) await server.value('profile.save', { communityId: options.communityId }, token)
  const paper = await drawPaper(server, token, contestId, options.phoneKey)
  const reply = await server.value('quiz.submit', contestSubmission(paper, options.right), token)
  return { token, paper, reply }
}

/** Lets the contest be over, with its minutes of grace. */
export function passClosing(server: TestServer, { closesAt }: Pick<Create, 'closesAt'>): void {
  server.clock.now = new Date(Date.parse(closesAt) + 11 * minute)
}
