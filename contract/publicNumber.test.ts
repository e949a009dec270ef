import { isPublicNumber, publicNumberOf } from './publicNumber'

test.each<[string, string | undefined]>([
  ['03 11 17', '03 11 17'],
  [' 03　11\t17 ', '03 11 17'],
  ['０３＋１１', '03+11'],
  ['三、十一、〇', '三、十一、〇'],
  ['382。', '382。'],
  ['03\u200b11', undefined],
  ['03\u202e11', undefined],
  ['03\u0301', undefined],
  ['①②', '12'],
  ['38２\ufe0f', undefined],
  ['٣٨٢', undefined],
  ['😀', undefined],
  ['', undefined],
  [' \n ', undefined]
])('%j is published as %j', (given, kept) => expect(publicNumberOf(given)).toBe(kept))

test.each(['03  11', ' 03', '03 ', '０３', '03\u00a011', '三\u200b', '03\ufeff'])('%j is not in the one spelling', text => expect(isPublicNumber(text)).toBe(false))
