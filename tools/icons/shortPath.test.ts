import { shortPath } from './shortPath'

describe('a path in fewer characters', () => {
  it.each([
    ['tenths of a unit', 'M1.24,2.26H3.04', 'M1.2 2.3H3'],
    ['the shorter of both ways to a point', 'M200,200L201,201L0,0', 'M200 200l1 1L0 0'],
    ['no sign where none is needed', 'M10,10l0.5,0.5l-1,-2', 'M10 10l.5.5-1-2'],
    ['flags of an arc beside what follows', 'M9,9a8,8,0,0,1,8,8', 'M9 9a8 8 0 018 8'],
    ['a closed shape after which the pen is at its beginning', 'M100,100h50v50Zm5,5h1', 'M100 100h50v50Zm5 5h1'],
    ['points without their command', 'M1,1,2,2,30,30', 'M1 1L2 2 30 30']
  ])('has %s', (_what, path, short) => {
    expect(shortPath(path)).toBe(short)
  })

  it('does not lose its way where tenths add up', () => {
    expect(shortPath(`M0,0${'l1.04,0'.repeat(10)}`)).toBe('M0 0L1 0 2.1 0l1 0L4.2 0l1 0 1 0L7.3 0l1 0L9.4 0l1 0')
  })

  it('does not guess at what it does not know', () => {
    expect(() => shortPath('M1,2,3')).toThrow(/not known here/)
  })
})
