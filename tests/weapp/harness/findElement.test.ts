import { findElement, readablesOf, showsText } from './findElement'
import { buildTree } from './pageTree'

const view = (attr: Record<string, unknown>, ...children: (string | object)[]) => ({ tag: 'wx-view', attr, children: children as never[] })
const pageOf = (...nodes: object[]) => buildTree(nodes as never[], {}, () => undefined)

describe('findElement', () => {
  it('finds the innermost element with the text, over its parts', () => {
    const page = pageOf(view({ class: 'outer' }, view({ class: 'choice', bindtap: 'eh' }, '诈', '骗'), '别的'))
    expect(findElement(page, '诈骗').attributes.class).toBe('choice')
  })

  it('finds an element by its label for screen readers', () => {
    const page = pageOf(view({ class: 'icon', ariaLabel: '返回' }))
    expect(findElement(page, '返回').attributes.class).toBe('icon')
  })

  it('finds the element whose text holds the label', () => {
    const page = pageOf(view({ class: 'card', bindtap: 'eh' }, '老伴多问了一句，钱保住了'))
    expect(findElement(page, '老伴多问了一句').attributes.class).toBe('card')
  })

  it('prefers the exact text to a longer one that holds it', () => {
    const page = pageOf(view({ class: 'title' }, '今日一练，5题'), view({ class: 'button' }, '今日一练'))
    expect(findElement(page, '今日一练').attributes.class).toBe('button')
  })

  it('prefers what listens to a tap to plain text', () => {
    const page = pageOf(view({ class: 'tag' }, '诈骗'), view({ class: 'choice', bindtap: 'eh' }, '诈骗'))
    expect(findElement(page, '诈骗').attributes.class).toBe('choice')
  })

  it('lists what is on the page when the text is not', () => {
    const page = pageOf(view({}, '首页'), view({ ariaLabel: '朗读' }))
    expect(() => findElement(page, '下一题')).toThrow('“下一题” is not on the page. It shows:\n  首页\n  [朗读]')
  })

  it('refuses to choose between two that could be meant', () => {
    const page = pageOf(view({ class: 'a', bindtap: 'eh' }, '删除'), view({ class: 'b', bindtap: 'eh' }, '删除'))
    expect(() => findElement(page, '删除')).toThrow('2 times: <view class="a">, <view class="b">')
  })

  it('reads a sentence in one piece and blocks apart', () => {
    const sentence = { tag: 'wx-text', attr: {}, children: ['5题'] }
    const page = pageOf(view({}, '共', sentence), view({}, '首页', view({}, '我的')))
    expect(readablesOf(page)).toEqual(['共5题', '首页', '我的'])
    expect(showsText(page, '共5题')).toBe(true)
  })
})
