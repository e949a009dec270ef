import { contentOf, judge } from './fixture'
import { rule } from './idsTellNothing'

const two = (number: number) => String(number).padStart(2, '0')
const pool = (verdictOf: (kind: number, ending: number) => 'scam' | 'genuine') =>
  Array.from({ length: 40 }, (_, i) => [Math.floor(i / 2), 1 + (i % 2)] as const).map(([kind, ending]) => judge({ id: `kind${kind}-contest-${two(ending)}`, verdict: verdictOf(kind, ending) }))

describe('the ids of a contest', () => {
  test('pass where each ending stands for scams and for genuine messages', () => {
    expect(rule.check(contentOf({ contest: pool((kind, ending) => ((kind + ending) % 2 ? 'scam' : 'genuine')) }))).toEqual([])
  })

  test('are found where the first is always the scam', () => {
    const found = rule.check(contentOf({ contest: pool((_, ending) => (ending === 1 ? 'scam' : 'genuine')) }))
    expect(found.map(({ problem }) => problem)).toEqual(['编号以01结尾的判断题有20道，其中诈骗20道，看编号就能猜。', '编号以02结尾的判断题有20道，其中诈骗0道，看编号就能猜。'])
  })

  test('may stand in no order where there are only a few', () => {
    expect(rule.check(contentOf({ contest: pool((_, ending) => (ending === 1 ? 'scam' : 'genuine')).slice(0, 4) }))).toEqual([])
  })
})
