import { neverShown, removeHidden } from './neverShown'
import { buildTree, textOf } from './pageTree'

const style = '@import "a.wxss"; .away { display: none; } .icon{color:red;display:none}.chosen .icon{display:block} .big .note{display:none} .line{display:flex}'

describe('what is never shown', () => {
  it('is a class of its own, and no rule shows it again', () => {
    expect([...neverShown(style)]).toEqual(['away'])
  })

  it('cannot be found on a page, nor can what is in it', () => {
    const view = (name: string, ...children: (string | object)[]) => ({ tag: 'wx-view', attr: { class: name }, children: children as never[] })
    const page = buildTree([view('step', '第一步'), view('step away', view('line', '第二步')), view('hideaway', '第三步')] as never[], {}, () => undefined)
    removeHidden(page, neverShown(style))
    expect(textOf(page)).toBe('第一步第三步')
  })
})
