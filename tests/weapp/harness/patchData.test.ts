import { patchData } from './patchData'

describe('patchData', () => {
  it('sets a value at a path with bracketed indexes', () => {
    const data = { root: { cn: [{ cl: 'old', v: 'stays' }] } }
    patchData(data, { 'root.cn.[0].cl': 'new' })
    expect(data).toEqual({ root: { cn: [{ cl: 'new', v: 'stays' }] } })
  })

  it('makes the lists and objects that are missing on the way', () => {
    const data = {}
    patchData(data, { 'root.cn[0].cn[1].v': '您好' })
    expect(data).toEqual({ root: { cn: [{ cn: [undefined, { v: '您好' }] }] } })
  })

  it('applies the keys of a patch in their order', () => {
    const data = {}
    patchData(data, { 'root.cn': [{ v: 'a' }], 'root.cn[0].v': 'b' })
    expect(data).toEqual({ root: { cn: [{ v: 'b' }] } })
  })
})
