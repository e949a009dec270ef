import type { Flaw } from './flaw'

interface Habit {
  name: 'punctuation' | 'quotes' | 'blanks' | 'address'
  pattern: RegExp
  problem: string
  mend: string
}

const habits: readonly Habit[] = [
  {
    name: 'punctuation',
    pattern: /\p{Script=Han}\s*[,.!?:;()]|[,!?:;()]\s*\p{Script=Han}/u,
    problem: '用了半角标点',
    mend: '换成全角的，。？：；（）。'
  },
  { name: 'quotes', pattern: /["']/, problem: '用了直引号', mend: '换成“”。' },
  {
    name: 'blanks',
    pattern: /\p{Script=Han} +[A-Za-z0-9*]|[A-Za-z0-9*] +\p{Script=Han}|\p{Script=Han} +\p{Script=Han}/u,
    problem: '字和数字、字母之间有空格',
    mend: '删去空格。'
  },
  // 你们 is how 您 speaks of two people; quoted words are somebody else's.
  { name: 'address', pattern: /(?<!“[^”]*)你(?!们)/, problem: '称呼用了“你”', mend: '换成“您”。' }
]

/**
 * Full-width punctuation, no blanks between Han and Latin (the page adds them), and 您.
 *
 * @param except habits that this text may have
 */
export const typographyFlawsIn = (text: string, except: readonly Habit['name'][] = []): Flaw[] =>
  habits.flatMap(({ name, pattern, problem, mend }) => {
    const words = except.includes(name) ? undefined : pattern.exec(text)?.[0]
    return words === undefined ? [] : [{ problem: `${problem}：“${words}”。`, mend }]
  })
