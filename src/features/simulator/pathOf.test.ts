import type { Moment } from './debriefOf'
import { heardWords } from './endWords'
import { moreWords, pathOf } from './pathOf'

const plain = (at: number): Moment => ({ at, lines: [{ by: 'them', text: '您好。' }], move: { id: `move-${at}`, type: 'say', text: `话${at}`, intent: 'ask', to: 'end' }, sign: undefined, reaction: 'asked' })
const signed = (at: number): Moment => ({ ...plain(at), sign: { title: '要验证码', note: '验证码给了谁，谁就能动您的钱。' } })
/** `-` is a move, `x` one at a sign. */
const walk = (signs: string) => pathOf({ moments: [...signs].map((sign, at) => (sign === 'x' ? signed(at) : plain(at))) })
const shape = (signs: string) => walk(signs).map(stretch => '-'.repeat(stretch.plain.length) + (stretch.signed ? 'x' : ''))

describe('the line of a conversation', () => {
  it('is parted behind each sign, and every move stands in it once', () => {
    expect(shape('--x-xx--')).toEqual(['--x', '-x', 'x', '--'])
    expect(walk('-x-').flatMap(stretch => [...stretch.plain, ...(stretch.signed ? [stretch.signed] : [])]).map(({ at }) => at)).toEqual([0, 1, 2])
  })

  it('is parted where nothing happens for long', () => {
    expect(shape('---------x')).toEqual(['----', '----', '-x'])
    expect(shape('----')).toEqual(['----'])
    expect(shape('')).toEqual([])
  })

  it('says how many signs are left to be looked at', () => {
    const path = walk('-x-----x--')
    expect([0, 1, 2, 3, 4].map(seen => moreWords(path, seen))).toEqual(['看看走过的路，共2处', '接着看', '看下一处，还有1处', '接着看', ''])
    expect(moreWords(walk('--'), 0)).toBe('看看走过的路')
  })
})

describe('what was heard', () => {
  it('stands in marks, one pair for each who speaks; what happens has none', () => {
    expect(
      heardWords([
        { by: 'them', text: '您好。' },
        { by: 'them', text: '我是客服。' },
        { by: 'story', text: '电话断了。' },
        { by: 'friend', text: '别理它。' },
        { by: 'them', text: '还在吗？' }
      ])
    ).toBe('“您好。我是客服。”电话断了。“别理它。”“还在吗？”')
  })
})
