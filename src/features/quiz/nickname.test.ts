import { keepNickname, keptNickname, nicknameProblem } from './nickname'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))

test.each(['', '老王', '小红妈妈', '阿依古丽·买买提', 'Lily', '三姐', '  二舅 ', '一二'])('“%s” may stand on a card', name => {
  expect(nicknameProblem(name)).toBeUndefined()
})

test.each([
  ['最多10个字。', '爱钓鱼的老王和他的家里人'],
  ['不要写数字，免得像号码。', '老王138'],
  ['不要写数字，免得像号码。', '老王１３８'],
  ['不要写数字，免得像号码。', '一三八零零'],
  ['不要写网址和联系方式。', 'a.cn'],
  ['不要写网址和联系方式。', 'www'],
  ['不要写网址和联系方式。', 'x@y'],
  ['不要写网址和联系方式。', '加我微信'],
  ['不要写网址和联系方式。', 'QQ老王'],
  ['不要写网址和联系方式。', 'vxabc'],
  ['不要用单位的名字，写家里人叫您的称呼就好。', '反诈中心'],
  ['不要用单位的名字，写家里人叫您的称呼就好。', '王警官'],
  ['不要用单位的名字，写家里人叫您的称呼就好。', '工商银行'],
  ['只写汉字和字母。', '老王😀'],
  ['只写汉字和字母。', '<b>'],
  ['只写汉字和字母。', '老王！']
])('%s is said of “%s”', (problem, name) => {
  expect(nicknameProblem(name)).toBe(problem)
})

test('is kept on the phone until it is taken away', () => {
  keepNickname('老王')
  expect(keptNickname()).toBe('老王')
  keepNickname('')
  expect(keptNickname()).toBe('')
})

test('what was written into the storage by other hands is not drawn', () => {
  keepNickname('加我13800000021')
  expect(keptNickname()).toBe('')
})
