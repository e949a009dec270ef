import { contentOf, letter } from './fixture'
import { rule } from './letterFits'

const check = (change: Parameters<typeof letter>[0]) => rule.check(contentOf({ letter: letter(change) })).map(({ problem }) => problem)
const watching = (title: string, note: string) => ({ watch: [{ title, note }, ...letter().watch.slice(1)] })

describe('the first screen of the letter', () => {
  test('holds the heading and three short things', () => {
    expect(check({})).toEqual([])
    expect(check(watching('字'.repeat(10), `${'字'.repeat(33)}。`))).toEqual([])
  })

  test('does not hold a heading of two lines', () => {
    expect(check({ title: '字'.repeat(12) })).toEqual(['标题有12个字，最多11个字。'])
  })

  test('does not hold a long thing to watch for', () => {
    expect(check(watching('字'.repeat(11), `${'字'.repeat(34)}。`))).toEqual([
      '第1件要留心的事有11个字，最多10个字。',
      '第1件要留心的事的说明有35个字，最多34个字。'
    ])
  })
})
