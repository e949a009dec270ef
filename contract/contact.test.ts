import { cleanContact, contactHint, contactProblem, longestContact } from './contact'
import { type ContactType, contactTypes } from './contactTypes'

const numbers: ContactType[] = ['phone', 'sms']

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const pieces = [
  ...'0123456789０１２３４５６７８９+＋-－—()（）.．·*?？xX×#/:：@%&=，。；、！“” \u3000\n\t\u200b\u200e\u202d\u2060\ufeff\u00ad',
  '86', '0086', '+86', '13800138000', '010', 'www.', 'abc', '.com', 'http://', 'HTTPS://', '中国', '银行', '点击', '。', 'Ａｂ', '😀', '<script>', '\u0000'
]

/** What people might paste, put together from pieces that matter. */
function pasted(seed: number): string {
  const roll = dice(seed)
  return Array.from({ length: 1 + roll(14) }, () => pieces[roll(pieces.length)]).join('')
}

test.each(contactTypes)('cleaning twice is cleaning once, whatever is pasted for %s', type => {
  for (let seed = 0; seed < 1_500; seed++) {
    const once = cleanContact(type, pasted(seed))
    expect([seed, cleanContact(type, once)]).toEqual([seed, once])
  }
})

test.each(contactTypes)('nothing unseen and no blank at an end is left of %s, and every judgement is a sentence', type => {
  for (let seed = 0; seed < 1_500; seed++) {
    const cleaned = cleanContact(type, pasted(seed))
    expect(cleaned).not.toMatch(/[\u0000-\u001f\u00ad\u200b-\u200f\u2060\ufeff]|^\s|\s$|\s{2}/)
    expect(contactProblem(type, cleaned) ?? '好。').toMatch(/。$/)
  }
})

test.each(contactTypes)('%s may be left out, and is never longer than it may be sent', type => {
  expect(contactProblem(type, cleanContact(type, ' \u3000\u200b '))).toBeUndefined()
  expect(contactProblem(type, '1'.repeat(longestContact + 1))).toContain('太长')
})

describe.each(numbers)('the number of %s', type => {
  test.each([
    '13800138000', '138 0013 8000', '138-0013-8000', '１３８００１３８０００', '+8613800138000', '+86 138 0013 8000', '＋86 138-0013-8000',
    '008613800138000', '0086-138-0013-8000', '8613800138000', '(+86)138 0013 8000', '（+86）13800138000', '\u202d13800138000\u202c',
    '138\u200b0013\u200b8000', ' 13800138000\n', '138.0013.8000', '138·0013·8000', '138—0013—8000'
  ])('is the same however it is written: %j', written => {
    const cleaned = cleanContact(type, written)
    expect(cleaned).toBe('13800138000')
    expect(contactProblem(type, cleaned)).toBeUndefined()
  })

  test.each(['01012345678', '010-12345678', '(010)12345678', '（010）1234 5678', '+86 010 12345678', '0086-010-12345678', '86 010-12345678'])(
    'keeps its 区号: %j',
    written => expect(cleanContact(type, written)).toBe('01012345678')
  )

  test('any eleven digits meet in all their spellings', () => {
    const roll = dice(7)
    for (let i = 0; i < 500; i++) {
      const number = `1${Array.from({ length: 10 }, () => roll(10)).join('')}`
      const wide = [...number].map(digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
      const spaced = `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`
      const all = [number, wide, spaced, `+86${number}`, `0086 ${spaced}`, `86${number}`].map(each => cleanContact(type, each))
      expect(new Set(all)).toEqual(new Set([number]))
    }
  })

  test.each([
    ['138****8000', '138****8000'],
    ['138xxxx8000', '138****8000'],
    ['138？？？？8000', '138****8000'],
    ['138××××8000', '138****8000'],
    ['+86 138****8000', '138****8000']
  ])('keeps a place for digits not remembered: %s', (written, cleaned) => {
    expect(cleanContact(type, written)).toBe(cleaned)
    expect(contactProblem(type, cleaned)).toBeUndefined()
  })

  test.each([
    ['+852 2345 6789', '0085223456789'],
    ['00852 2345 6789', '0085223456789'],
    ['+1 (202) 555-0100', '0012025550100']
  ])('keeps the country of a call from abroad and says so: %s', (written, cleaned) => {
    expect(cleanContact(type, written)).toBe(cleaned)
    expect(contactHint(type, cleaned)).toContain('境外')
  })

  test.each(['110', '96110', '95588', '106575258192144', '400-800-1234', '*#06#123'])('may be any that can call: %s', written => {
    expect(contactProblem(type, cleanContact(type, written))).toBeUndefined()
  })

  test.each([
    ['一个陌生人', '号码'],
    ['自称客服13800138000', '号码'],
    ['12', '太短'],
    ['***12', '太短'],
    ['1'.repeat(23), '太长']
  ])('is asked for again: %s', (written, word) => {
    expect(contactProblem(type, cleanContact(type, written))).toContain(word)
  })

  test.each(['110', '96110', '12381', '12321'])('is told to be official and possibly borrowed: %s', number => {
    expect(contactHint(type, number)).toContain('官方号码')
  })

  test('is not judged otherwise', () => expect(contactHint(type, '13800138000')).toBeUndefined())
})

describe('a web address', () => {
  test.each([
    ['【某快递】您的包裹异常，请点击 http://abc-kd.cn/x?a=1 处理', 'http://abc-kd.cn/x?a=1'],
    ['请点击http://abc-kd.cn/x。回复TD退订', 'http://abc-kd.cn/x'],
    ['登录 www.abc.com，领取补贴', 'www.abc.com'],
    ['登录www.abc.com，领取补贴', 'www.abc.com'],
    ['点击abc.vip领取', 'abc.vip'],
    ['点击http://abc.com/x领取', 'http://abc.com/x'],
    ['“https://t.abc.com:8443/p#top”', 'https://t.abc.com:8443/p#top'],
    ['ｗｗｗ．ａｂｃ．ｃｏｍ', 'www.abc.com'],
    ['abc\u200b.com', 'abc.com'],
    ['http://1.2.3.4/pay', 'http://1.2.3.4/pay'],
    ['abc***.com', 'abc***.com'],
    ['http://中奖.com/领', 'http://中奖.com/'],
    ['www.中奖.中国', 'www.中奖.中国'],
    ['中奖.com', '中奖.com']
  ])('is found in %j', (text, address) => {
    const cleaned = cleanContact('url', text)
    expect(cleaned).toBe(address)
    expect(contactProblem('url', cleaned)).toBeUndefined()
  })

  test.each(['13800138000', '不记得网址', 'abc', 'http://', '<script>alert(1)</script>', '😀'])('is not %j', text => {
    expect(contactProblem('url', cleanContact('url', text))).toContain('网址')
  })

  test('of a hundred thousand characters is looked at quickly', () => {
    const start = Date.now()
    cleanContact('url', 'a'.repeat(100_000))
    cleanContact('url', 'a.'.repeat(50_000))
    expect(Date.now() - start).toBeLessThan(2_000)
  })
})

describe('a card', () => {
  test.each(['6222 0212 3456 7890 123', '6222-0212-3456-7890-123', '６２２２０２１２３４５６７８９０１２３'])('is its digits: %s', written => {
    expect(cleanContact('card', written)).toBe('6222021234567890123')
    expect(contactProblem('card', '6222021234567890123')).toBeUndefined()
  })
  test.each(['6222 **** **** 0123', '支付宝账号 abc@def.com', '收款码上写的是张三'])('may be hidden in part, or an account of another kind: %s', written => {
    expect(contactProblem('card', cleanContact('card', written))).toBeUndefined()
  })
  test.each(['12345', '1'.repeat(26)])('of %s has too few or too many digits', written => {
    expect(contactProblem('card', cleanContact('card', written))).toContain('位数')
  })
})

test.each([
  ['sf 1234 5678 9012', 'SF123456789012'],
  ['ＹＴ１２３４', 'YT1234'],
  ['77-1234', '77-1234']
])('the number of a parcel is written in one way: %s', (written, cleaned) => {
  expect(cleanContact('parcel', written)).toBe(cleaned)
  expect(contactProblem('parcel', cleaned)).toBeUndefined()
})

test('words are no number of a parcel', () => expect(contactProblem('parcel', cleanContact('parcel', '门口的卡片'))).toContain('单号'))

test.each(['chat', 'app', 'qr', 'visit'] as const)('%s may be any words, with single blanks', type => {
  const cleaned = cleanContact(type, '  某某  客服\u200b ')
  expect(cleaned).toBe('某某 客服')
  expect(contactProblem(type, cleaned)).toBeUndefined()
})
