import type { Grade } from '../../../contract/gradeAnswer'
import type { Question } from '../../../contract/question'
import type { Channel } from '../../../contract/vocabulary'

/** What happens face to face has no noun of its own. */
const nouns: Record<Channel, string> = { sms: '短信', call: '电话', chat: '消息', page: '网页', app: '通知', letter: '信件', visit: '' }

/** The explanation's heading: the verdict for a message, the question itself for the other types. */
export function verdictHeading(question: Question): string {
  if (question.type !== 'judge') return question.stem
  const noun = nouns[question.material.channel]
  if (question.verdict === 'scam') return noun ? `这是诈骗${noun}` : '这是骗局'
  return `这是正常的${noun || '事'}`
}

/** The line above the heading. Nobody is told 错了. */
export function gradeWords(question: Question, grade: Grade): string {
  if (grade === 'unsure') return '拿不准也好，先核实'
  if (grade === 'wrong') return '再看一看'
  return question.type === 'judge' ? '判断对了' : '答对了'
}
