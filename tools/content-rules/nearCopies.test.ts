import { caseText } from '../../contract/wording/fixture'
import { contentOf } from './fixture'
import { rule } from './nearCopies'

const told = (id: string, ...texts: string[]) => caseText({ id, steps: texts.map((text, i) => (i ? { text } : { text, turning: true })) })

describe('near copies', () => {
  test('are cases that share a sentence, whatever its punctuation', () => {
    const cases = [
      told('first', '她接到电话。', '民警赶到家中，先断网再拔卡。', '钱没有转出。'),
      told('second', '他点开链接。', '后来民警赶到家中先断网再拔卡。', '钱在。'),
      told('third', '一个陌生人加她。', '民警，赶到家中先断网再拔卡；她松了口气。', '没有损失。')
    ]
    expect(rule.check(contentOf({ cases }))).toEqual([
      {
        file: 'content/cases/police.json',
        id: 'third',
        rule: '案例不雷同',
        problem: '“民警赶到家中先断网再拔卡”和案例first里的一样。',
        mend: '换一种说法；同一个案子就留一个。'
      }
    ])
  })

  test('are no cases that share a few words or repeat their own', () => {
    const cases = [
      told('first', '她马上拨了110。', '她把钱放进一只纸箱。', '她把钱放进一只纸箱。'),
      told('second', '她马上拨了110。', '她卖了金条。', '没有损失。')
    ]
    expect(rule.check(contentOf({ cases }))).toEqual([])
  })
})
