import { createHash } from 'node:crypto'
import { lessonFiles } from '../../content/lessons'
import type { Question } from '../../contract/question'
import type { Push } from '../../contract/statistics'
import { scamKindNames } from '../../contract/vocabulary'
import type { Bank } from '../bank'

type Asked = Pick<Push, 'pushId' | 'kind' | 'what'>

export interface PushText {
  lessonId: string | null
  lessonTitle: string | null
  questions: { id: string; stem: string }[]
  shareText: string
}

/** What is sent for a weak spot: the lesson of the kind, three questions for practice, and words for the group chat. The same each time for a push. */
export function draftPush({ practice }: Pick<Bank, 'practice'>, asked: Asked, community: string): PushText {
  const lesson = lessonFiles.find(({ kind }) => kind === asked.kind)
  const questions = threeOf([...practice.values()], asked).map(({ id, stem }) => ({ id, stem }))
  return { lessonId: lesson?.id ?? null, lessonTitle: lesson?.title ?? null, questions, shareText: shareTextOf(asked, community, lesson?.title) }
}

/**
 * Both sorts, so that nobody learns to call everything a scam: two of the sort that is hard and one of the other. Where the kind has
 * too few, choices of the kind, then those of others.
 */
function threeOf(practice: readonly Question[], { kind, pushId, what }: Asked): Question[] {
  const order = (id: string) => createHash('sha256').update(`${pushId} ${id}`).digest('hex')
  const shuffled = practice.map(question => ({ question, at: order(question.id) })).sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ question }) => question)
  const judged = (verdict: 'scam' | 'genuine', own: boolean) =>
    shuffled.filter(question => question.type === 'judge' && question.verdict === verdict && (question.kind === kind) === own)
  const [scams, genuine] = [judged('scam', true), judged('genuine', true)]
  const [one, two] = what === 'hits' ? [genuine, scams] : [scams, genuine]
  const needed = genuine.length > 0 ? [] : judged('genuine', false).slice(0, 1)
  const rest = [...one.slice(1), ...two.slice(2), ...shuffled.filter(question => question.type !== 'judge' && question.kind === kind), ...shuffled]
  return [...new Set([...two.slice(0, 2), ...one.slice(0, 1), ...needed, ...rest])].slice(0, 3)
}

function shareTextOf({ kind, what }: Asked, community: string, lesson: string | undefined): string {
  const about = what === 'hits' ? `“${scamKindNames[kind]}”这一类骗局不太好认` : `和“${scamKindNames[kind]}”相近的消息里，有些是正常的，不容易分清`
  const read = lesson ? `花一分钟看看小课堂《${lesson}》，再做三道题` : '花几分钟做三道题'
  return `【反诈练习】${community}的各位邻居：最近大家练习时，${about}。${read}，练一练怎么分辨。拿不准的时候先停一停，可以打96110问问。`
}
