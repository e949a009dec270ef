import type { Question } from '../../contract/question'
import type { Content } from './content'
import { contentOf, judge, officerQuestion, order, single } from './fixture'
import { rule } from './optionsApart'
import { parseContent } from './parseContent'

const problems = (content: Content) => rule.check(content).map(({ file, id, problem }) => [file, id, problem])
const poolOf = (folder: string, questions: readonly Question[]) =>
  parseContent([{ path: `content/${folder}/rebate.json`, text: JSON.stringify({ kind: 'rebate', questions }) }], '2026-11-22')

/** Options a, b and c; what is wrong says why. */
const options = (...texts: string[]) => texts.map((text, i) => ({ id: 'abcdef'[i]!, text, why: '这样不稳妥。' }))
const twice = options('退群，不再转钱', '退群，不再转钱', '问群友有没有提现')

describe('the options of a question', () => {
  test('pass when each says something else', () => {
    expect(problems(contentOf({ practice: [judge(), single(), order()], officerPractice: [officerQuestion()] }))).toEqual([])
  })

  test.each(['questions', 'checkup', 'contest'])('are no two of the same words in content/%s', folder => {
    expect(problems(poolOf(folder, [single({ options: twice })]))).toEqual([
      [`content/${folder}/rebate.json`, 'rebate-single-01', '选项a和选项b的文字一样：“退群，不再转钱”。']
    ])
  })

  test("are no two of the same words in officers' practice, nor where steps are put in order", () => {
    expect(problems(contentOf({ officerPractice: [officerQuestion({ options: twice })] }))).toHaveLength(1)
    expect(problems(contentOf({ practice: [order({ options: options('拨110', '截图', '拨110。') })] }))).toEqual([
      ['content/questions/rebate.json', 'rebate-order-01', '选项a和选项c的文字一样：“拨110。”。']
    ])
  })

  test.each([
    ['退群，不再转钱', '退群 不再转钱。'],
    ['打开App看', '打开ＡＰＰ看'],
    ['“您先坐下。”', '您先坐下']
  ])('are the same whatever their marks and width: %s, %s', (one, other) => {
    expect(problems(contentOf({ practice: [single({ options: options(one, '先垫一笔试试', other) })] }))).toHaveLength(1)
  })

  test('are not the same where a point or a sign makes another amount', () => {
    expect(problems(contentOf({ practice: [single({ options: options('转3.5万元', '转35万元', '利息3%', '利息3') })] }))).toEqual([])
  })
})
