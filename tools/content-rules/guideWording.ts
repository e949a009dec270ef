import type { Guide } from '../../contract/guide'
import { checkTexts } from '../../contract/wording/checkTexts'
import { sentencesOf } from '../../contract/wording/plainLanguage'
import type { ContentRule, Finding } from './content'
import { guideTexts, withoutBreaks } from './guideTexts'
import { longishSentencesIn } from './plainLanguage'

const name = '指引的写法'

/** What fits on two lines of the largest text, and what is still one action. */
export const limits = { title: 14, sentences: 3 }

type Problem = Pick<Finding, 'problem' | 'mend' | 'warning'>

/** A guide helps somebody who wants to; nobody has to. */
const forced = /强制|必须(装|安装|下载|注册|登记|开启|打开|填)|不(装|登记|注册)就不(能|给|让)/

const ownHands = '只在自己手机上、由自己来'
const secretTyped = /(?<!不|别|不用)(填|输|输入|设一个|设个)[^。；]{0,6}(验证码|密码)|(验证码|密码)[^。；]{0,6}自己填|刷脸|身份认证/

const forcedProblems = (guide: Guide): Problem[] =>
  guideTexts(guide).flatMap(({ where, text }) => {
    const words = forced.exec(text)?.[0]
    return words === undefined ? [] : [{ problem: `${where}写了“${words}”：办不办是自愿的。`, mend: '改成“愿意的话”“可以不办”。' }]
  })

const stepProblems = ({ words }: Guide): Problem[] =>
  Object.entries(words).flatMap(([id, { title, text }]) => {
    const length = [...withoutBreaks(title)].length
    const count = sentencesOf(text).length
    return [
      ...(length > limits.title ? [{ problem: `步骤${id}的名称有${length}个字，最多${limits.title}个字。`, mend: '只说一件事，动词放在前面。' }] : []),
      ...(count > limits.sentences ? [{ problem: `步骤${id}的做法有${count}句，最多${limits.sentences}句。`, mend: '多出来的事另写一步。' }] : []),
      ...(secretTyped.test(text) && !text.includes(ownHands)
        ? [{ problem: `步骤${id}要填验证码、密码或刷脸，没有写“${ownHands}”。`, mend: `在做法里加一句“验证码、密码、刷脸，${ownHands}。”` }]
        : [])
    ]
  })

const wishes = (guide: Guide): Problem[] =>
  guideTexts(guide)
    .filter(({ voice }) => voice === 'ours')
    .flatMap(({ where, text }) => longishSentencesIn(text).map(flaw => ({ ...flaw, problem: where + flaw.problem })))

/** Short, calm and voluntary words; codes, passwords and faces stay in the person's own hands. */
export const rule: ContentRule = {
  name,
  check: ({ guides }) =>
    guides.flatMap(({ file, item }) => [
      ...checkTexts(guideTexts(item)).map(({ rule, problem, mend }) => ({ file, id: item.id, rule, problem, mend })),
      ...[...forcedProblems(item), ...stepProblems(item), ...wishes(item)].map(problem => ({ file, id: item.id, rule: name, ...problem }))
    ])
}
