import { spacedPrizeCode, typedPrizeCode } from './prizeCodeTyped'

test.each([
  ['ab2cd-ef3gh', 'AB2CDEF3GH'],
  [' ＡＢ2ＣＤ　ＥＦ3ＧＨ ', 'AB2CDEF3GH'],
  ['AB2CDEF3GH99', 'AB2CDEF3GH'],
  ['O01I', ''],
  ['兑奖码：AB2', 'AB2'],
  ['', '']
])('of %j stays what can be in a code', (typed, code) => expect(typedPrizeCode(typed)).toBe(code))

test('a code is read in two groups', () => {
  expect(spacedPrizeCode('AB2CDEF3GH')).toBe('AB2CD-EF3GH')
  expect(spacedPrizeCode('AB2')).toBe('AB2')
})
