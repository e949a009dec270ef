import { contactKey } from '../../cloud/reporting/contactKey'
import { hideSmallGroups } from '../../cloud/reporting/hideSmallGroups'
import { networkOf } from '../../cloud/http/networkOf'
import { type ContactType, contactTypes } from '../../contract/contactTypes'

const keyOf = (type: ContactType) => (value: string) => contactKey({ type, value })

const variants: [ContactType, string[]][] = [
  ['phone', ['13800138000', '+8613800138000', '+86 138 0013 8000', '0086-138-0013-8000', '86 13800138000', '１３８００１３８０００', '(138) 0013.8000', '138\u200b00138000']],
  ['phone', ['057188886666', '0571-8888 6666', '（0571）88886666', '+86 0571 88886666']],
  ['phone', ['0085212345678', '+852 1234 5678']],
  ['card', ['6222021234567890123', '6222 0212 3456 7890 123', '6222-0212-3456-7890-123', '６２２２０２１２３４５６７８９０１２３']],
  [
    'url',
    ['abc-bank.com', 'http://abc-bank.com', 'https://ABC-Bank.com/', 'https://abc-bank.com:443', 'http://abc-bank.com:80/?id=7&u=张三', 'abc-bank.com./#top', '请点击https://abc-bank.com/?t=1，领取', 'ａｂｃ-bank.com']
  ],
  ['url', ['https://中国银行.com/a', 'http://xn--fiqs8s1rt8e0i.com/a/', 'xn--fiqs8s1rt8e0i.com/a?b']],
  ['url', ['abc.com/Path/x', 'ABC.com/Path/x/']],
  ['chat', ['WX_abc123', 'wx_ABC123', '微信：wx_abc123', '微信号: WX_abc123 ']],
  ['parcel', ['SF1234567890', 'sf 1234 567890', 'SF-1234567890']],
  ['app', ['安逸花 贷款', ' 安逸花　贷款 ']]
]

const punycodeOfBank = new URL('http://中国银行.com').hostname

test.each(variants)('%s: one contact however it is written: %j', (type, values) => {
  const spelled = values.map(value => value.replace('xn--fiqs8s1rt8e0i.com', punycodeOfBank))
  expect(new Set(spelled.map(keyOf(type))).size).toBe(1)
  expect(keyOf(type)(spelled[0] ?? '')).toContain(`|`)
})

test('different ones never meet', () => {
  const one = variants.map(([type, [value = '']]) => keyOf(type)(value))
  const near = [
    ...['13800138001', '1380013800', '138001380000', '57188886666', '12345678'].map(keyOf('phone')),
    ...['www.abc-bank.com', 'abc-bank.com/a', 'abc-bank.com:8080', 'abc-bank.com.cn', 'abcbank.com', 'abc.com/path/x'].map(keyOf('url')),
    ...['6222021234567890124'].map(keyOf('card'))
  ]
  const all = [...one, ...near]
  expect(new Set(all).size).toBe(all.length)
})

test('digits at random, written in every way, meet when and only when they are equal', () => {
  const digits = (seed: number) => `1${3 + (seed % 7)}${String((seed * 7_919) % 1_000_000_000).padStart(9, '0')}`
  const keys = new Map<string, string>()
  for (let seed = 1; seed <= 500; seed += 1) {
    const number = digits(seed)
    const written = [number, `+86${number}`, `0086 ${number}`, `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`, [...number].map(digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')]
    const found = new Set(written.map(keyOf(seed % 2 ? 'phone' : 'sms')))
    expect(found.size).toBe(1)
    keys.set(number, [...found][0] ?? '')
  }
  expect(new Set(keys.values()).size).toBe(keys.size)
})

test('a message and a call from one number are one contact; of other types the same text is another', () => {
  const text = '13800138000'
  expect(keyOf('sms')(text)).toBe(keyOf('phone')(text))
  const types = contactTypes.filter(type => type !== 'sms' && type !== 'url')
  expect(new Set(types.map(type => keyOf(type)(text))).size).toBe(types.length)
})

test.each<[ContactType, string]>([
  ['phone', '138****8000'],
  ['phone', '138????8000'],
  ['card', '6222****0123'],
  ['url', 'abc***.com'],
  ['phone', '110'],
  ['chat', 'abc'],
  ['visit', ''],
  ['app', '  ']
])('%s %s is no contact to find others by', (type, value) => {
  expect(keyOf(type)(value)).toBeUndefined()
})

describe('groups of people', () => {
  const groups = (...counts: number[]) => hideSmallGroups(counts.map(count => ({ count }))).map(({ count }) => count)
  test.each<[number[], number[]]>([
    [[], []],
    [[4], []],
    [[5], [5]],
    [[9, 5], [9, 5]],
    [[9, 5, 4], [9]],
    [[9, 5, 1, 4], [9, 5]],
    [[5, 4], []],
    [[4, 4], []]
  ])('of %j are shown as %j', (counts, shown) => {
    expect(groups(...counts)).toEqual(shown)
  })
})

test.each([
  ['192.168.1.7', '192.168.1.7'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0']
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
