import { allQuestions, type ContentRule, type Finding } from './content'
import { type Field, type QuestionText, questionTexts } from './questionTexts'

const name = '标点和称呼'

interface Habit {
  pattern: RegExp
  /** True where the text is not ours to polish. */
  except?: (text: QuestionText) => boolean
  problem: string
  mend: string
}

const spokenFields = new Set<Field>(['material', 'sender', 'option', 'stem'])
const spoken = (text: QuestionText) => spokenFields.has(text.field)

const habits: readonly Habit[] = [
  {
    pattern: /\p{Script=Han}\s*[,.!?:;()]|[,!?:;()]\s*\p{Script=Han}/u,
    problem: '用了半角标点',
    mend: '换成全角的，。？：；（）。'
  },
  { pattern: /["']/, problem: '用了直引号', mend: '换成“”。' },
  {
    pattern: /\p{Script=Han} +[A-Za-z0-9*]|[A-Za-z0-9*] +\p{Script=Han}|\p{Script=Han} +\p{Script=Han}/u,
    // A sender may be two names: the group, then who speaks in it.
    except: text => text.field === 'sender',
    problem: '字和数字、字母之间有空格',
    mend: '删去空格。'
  },
  // 你们 is how 您 speaks of two people; quoted words are somebody else's.
  { pattern: /(?<!“[^”]*)你(?!们)/, except: spoken, problem: '称呼用了“你”', mend: '换成“您”。' }
]


function findings(text: QuestionText): Pick<Finding, 'problem' | 'mend'>[] {
  return habits.flatMap(({ pattern, except, problem, mend }) => {
    const words = except?.(text) ? undefined : pattern.exec(text.text)?.[0]
    return words === undefined ? [] : [{ problem: `${text.where}${problem}：“${words}”。`, mend }]
  })
}

/** Full-width punctuation, no blanks between Han and Latin (the page adds them), and 您. */
export const rule: ContentRule = {
  name,
  check: content =>
    allQuestions(content).flatMap(({ file, item }) =>
      questionTexts(item)
        .flatMap(findings)
        .map(finding => ({ file, id: item.id, rule: name, ...finding }))
    )
}
