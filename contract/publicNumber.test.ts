import { isEarlierPublicNumber, isPublicNumber, publicNumberOf } from './publicNumber'

test.each(['031117', '03 11 17', '03,11,17', '03，11，17', '03、11、17。', '０３　１１　１７', ' 03\t11\n17 ', '03+11+17', '03＋11 17', '03/11/17'])(
  '%j is one and the same number',
  given => expect(publicNumberOf(given)).toBe('031117')
)

test.each<[string, string | undefined]>([
  ['382', '382'],
  ['007', '007'],
  ['①②', undefined],
  ['2026-12-15: 379', undefined],
  ['379(1)', undefined],
  ['2026.12.15', undefined],
  ['379（1）', undefined],
  ['-1', undefined],
  ['3月7日9', undefined],
  ['9'.repeat(40), '9'.repeat(40)],
  ['9'.repeat(41), undefined],
  ['第26期03 11 17', undefined],
  ['三、十一、〇', undefined],
  ['382 abc', undefined],
  ['03\u200b11', undefined],
  ['03\u202e11', undefined],
  ['03\u0301', undefined],
  ['38２\ufe0f', undefined],
  ['٣٨٢', undefined],
  ['😀', undefined],
  ['', undefined],
  [' \n ', undefined],
  ['、。', undefined]
])('%j is published as %j', (given, kept) => expect(publicNumberOf(given)).toBe(kept))

test('only digits are a published number', () => {
  expect(isPublicNumber('031117')).toBe(true)
  for (const text of ['03 11', '０３', '三', '03\ufeff', '', '1'.repeat(41)]) expect(isPublicNumber(text)).toBe(false)
})

test('a number of an earlier file is taken as it was spelled then', () => {
  for (const text of ['03 11 17', '三、十一、〇', '03+11', '382。']) expect(isEarlierPublicNumber(text)).toBe(true)
  for (const text of ['03  11', ' 03', '03 ', '０３', '03\u00a011', '三\u200b', '03\ufeff', '']) expect(isEarlierPublicNumber(text)).toBe(false)
})
