import { maskSecrets } from './maskSecrets'

/** Made up: the place 110101 with a day and a serial number, and the check digit that belongs to them. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigit = (body: string) => '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11]!
const bodies = Array.from({ length: 200 }, (_, i) => `11010119${50 + (i % 50)}0${1 + (i % 9)}1${i % 10}${String(i * 7).padStart(3, '0').slice(-3)}`)

/** As a person types: each key brings the whole text, which is masked before the next. */
const typedIn = (text: string) => [...text].reduce((before, key) => maskSecrets(before + key).text, '')

test('takes out every ID number, wherever it stands', () => {
  for (const body of bodies) {
    const id = body + checkDigit(body)
    for (const [before, after] of [['', ''], ['我的身份证是', '，他说要核对'], ['(', ')'], [' ', ' ']]) {
      const { text, found } = maskSecrets(before + id + after)
      expect(text).toBe(`${before}（身份证号已隐去）${after}`)
      expect(found).toEqual(['idNumber'])
    }
  }
})

test('takes out a small x and two numbers one after the other', () => {
  const [first] = bodies.map(body => body + checkDigit(body)).filter(id => id.endsWith('X'))
  expect(maskSecrets(first!.toLowerCase()).text).toBe('（身份证号已隐去）')
  expect(maskSecrets(`${first},${first}`).text).toBe('（身份证号已隐去）,（身份证号已隐去）')
})

test('leaves eighteen digits that are no ID number', () => {
  for (const body of bodies) {
    const wrong = body + (checkDigit(body) === '1' ? '2' : '1')
    expect(maskSecrets(`单号${wrong}`)).toEqual({ text: `单号${wrong}`, found: [] })
  }
})

test.each([
  '收款卡号6222021234567890123，户名张三',
  '对方电话13800138000，又用01012345678打来',
  '他要我转50000元到6222 0212 3456 7890 123',
  '订单2026112200012345',
  '他问我要验证码，我没有给',
  '他问我要验证码，我转了5000元',
  '验证码没给他。后来扣了12345元',
  '密码我没有说',
  '他让我把密码改了，说是为了安全'
])('leaves what the police need: %s', text => {
  expect(maskSecrets(text)).toEqual({ text, found: [] })
  expect(typedIn(text)).toBe(text)
})

test.each([
  ['验证码是123456', '验证码是（验证码已隐去）'],
  ['验证码：1234', '验证码：（验证码已隐去）'],
  ['【某宝】验证码 654321，请勿告诉他人', '【某宝】验证码 （验证码已隐去），请勿告诉他人'],
  ['校验码为12345678。', '校验码为（验证码已隐去）。'],
  ['动态码【998877】', '动态码【（验证码已隐去）】'],
  ['验证码是123456，然后扣了5000元', '验证码是（验证码已隐去），然后扣了5000元'],
  ['验证码是123456，扣5000元', '验证码是（验证码已隐去），扣5000元']
])('takes out a code: %s', (text, masked) => {
  expect(maskSecrets(text)).toEqual({ text: masked, found: ['code'] })
})

test.each([
  ['密码是abc12345', '密码是（密码已隐去）'],
  ['密码：123456，他都知道', '密码：（密码已隐去），他都知道'],
  ['口令为 Hello.2026', '口令为 （密码已隐去）']
])('takes out a password: %s', (text, masked) => {
  expect(maskSecrets(text)).toEqual({ text: masked, found: ['password'] })
})

test('says everything that was in it', () => {
  const [body] = bodies
  const { found } = maskSecrets(`身份证${body! + checkDigit(body!)}，验证码123456，密码是abcd1234`)
  expect([...found].sort()).toEqual(['code', 'idNumber', 'password'])
})

test.each(['验证码是123456', '验证码是12345678，扣了5000元', '密码是abc12345', '密码：123456。再没有别的', '校验码1234'])(
  'typed key by key nothing of it is left either: %s',
  text => expect(typedIn(text)).toBe(maskSecrets(text).text)
)

test.each(['验证码是123456，扣5000元', '密码是abc12345，验证码是123456', '没有什么可隐去的'])('masking twice is masking once: %s', text => {
  const once = maskSecrets(text).text
  expect(maskSecrets(once)).toEqual({ text: once, found: [] })
})

test('a hundred thousand characters are looked at quickly', () => {
  const start = Date.now()
  for (const text of ['1', '验证码', '密码是', 'a', '😀'].map(each => each.repeat(100_000 / each.length))) maskSecrets(text)
  expect(Date.now() - start).toBeLessThan(3_000)
})
