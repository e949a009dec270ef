import { type Bank, byId } from '../../cloud/bank'
import type { ChoiceQuestion, JudgeQuestion, OrderQuestion, Question, Source } from '../../contract/question'
import type { Audience, ScamKind } from '../../contract/vocabulary'
import { testGuides } from './testGuides'

const source: Source = { id: 'test-source', publisher: '某市公安局', title: '测试来源', date: '2025-06-18', grade: 'A' }

const common = {
  title: '测试题',
  levers: ['urgency' as const],
  difficulty: 1 as const,
  stem: '这条短信是真是假？',
  explanation: '这是解释。',
  advice: ['挂断，自己拨96110。'],
  sources: [source.id],
  reviewedOn: '2026-11-21'
}

/** A judging item whose key words would show up in a leak: 线索, 解释, the verdict, the marks. */
export function judgeQuestion(
  id: string,
  verdict: JudgeQuestion['verdict'],
  kind: ScamKind = 'rebate',
  audiences: Audience[] = ['elder']
): JudgeQuestion {
  return {
    ...common,
    id,
    kind,
    audiences,
    type: 'judge',
    verdict,
    material: { channel: 'sms', from: '1069****12', text: '您的账户有异常，请点开[[链接]]处理，[[两小时内]]有效。' },
    clues: [
      { title: '线索一', note: '链接。' },
      { title: '线索二', note: '催促。' }
    ],
    mistake: '看错了。',
    check: '自己打官方电话问。'
  }
}

const options = ['a', 'b', 'c', 'd'].map(id => ({ id, text: `选项${id}`, why: '原因。' }))

export const singleQuestion: ChoiceQuestion = {
  ...common,
  id: 'practice-single',
  kind: 'police',
  audiences: ['elder'],
  type: 'single',
  options,
  answer: ['b']
}
export const multipleQuestion: ChoiceQuestion = { ...singleQuestion, id: 'practice-multiple', type: 'multiple', answer: ['a', 'c'] }
export const orderQuestion: OrderQuestion = { ...singleQuestion, id: 'practice-order', type: 'order', answer: ['d', 'c', 'b', 'a'] }
export const practiceScam = judgeQuestion('practice-scam', 'scam')
export const practiceGenuine = judgeQuestion('practice-genuine', 'genuine')

const kinds: ScamKind[] = ['rebate', 'police', 'credit', 'shopping', 'flight', 'game']

/** Twelve scams and twelve genuine messages, over six kinds, half of them for elders and half for students. */
const checkup = kinds.flatMap(kind =>
  (['elder', 'student'] as const).flatMap(audience => [
    judgeQuestion(`${kind.toLowerCase()}-${audience}-scam`, 'scam', kind, [audience]),
    judgeQuestion(`${kind.toLowerCase()}-${audience}-genuine`, 'genuine', kind, [audience])
  ])
)

const practice: Question[] = [practiceScam, practiceGenuine, singleQuestion, multipleQuestion, orderQuestion]

export const testBank: Bank = { practice: byId(practice), checkup: byId(checkup), contest: async () => byId((await import('./contestQuestions')).contestQuestions), officerPractice: async () => byId((await import('./officerQuestions')).officerQuestions), sources: byId([source]), lessons: new Set(['lesson-rebate']), guides: byId(testGuides) }
