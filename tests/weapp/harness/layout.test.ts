import { layOut } from './layout'
import { buildTree, descendants } from './pageTree'

const view = (attr: object, ...children: (string | object)[]) => ({ tag: 'wx-view', attr, children: children as never[] })
const pageOf = (...nodes: object[]) => buildTree(nodes as never[], {}, () => undefined)

describe('layOut', () => {
  it('stacks blocks and lets the page grow with them', () => {
    const page = pageOf(view({ class: 'a' }, '一行'), view({ class: 'b' }, '字'.repeat(20)))
    const boxes = layOut(page)
    expect(descendants(page).filter(({ tag }) => tag === 'view').map(element => boxes.get(element))).toEqual([
      { top: 0, height: 26 },
      { top: 26, height: 52 }
    ])
    expect(boxes.get(page)).toEqual({ top: 0, height: 78 })
  })

  it('keeps to a height in the style', () => {
    const page = pageOf(view({ style: 'height:1600px' }), view({}, '后面'))
    const boxes = layOut(page)
    expect(boxes.get(page)?.height).toBe(1626)
  })
})
