import { numberInWordsIn, spelledAddressIn } from './spelledOut'

describe('an address that is spelled out', () => {
  test.each([
    ['打开 pay-888 点 cn', 'pay-888 点 cn'],
    ['上bank dot com', 'bank dot com'],
    ['上baidu。com看', 'baidu。com'],
    ['上baidu .com看', 'baidu .com'],
    ['上ｂａｎｋ点ｃｏｍ', 'bank点com'],
    ['打开8.8.8.8', '8.8.8.8'],
    ['打开192.168.10.254看看', '192.168.10.254']
  ])('is found: %s', (text, address) => {
    expect(spelledAddressIn(text)).toBe(address)
  })

  test.each(['晚上8点Cindy来，12点comics开门', '请打开App。Cindy会教您', '版本是3.5.1', '300.400.500.600都不是', '一共1.2.3.4.5五步', '打开xx***.cc', '打开pay.example'])('is not seen in “%s”', text => {
    expect(spelledAddressIn(text)).toBeUndefined()
  })
})

describe('a number in Chinese signs', () => {
  test.each([
    ['打一三八零零一三八零零零', '一三八零零一三八零零零'],
    ['打幺三八 零零幺三 八零零零', '幺三八 零零幺三 八零零零'],
    ['加138零零138零零零', '138零零138零零零'],
    ['尾号前面是六二二二零二零', '六二二二零二零']
  ])('is found: %s', (text, number) => {
    expect(numberInWordsIn(text)).toBe(number)
  })

  test.each(['他数一二三四五六七八九', '二〇二六年十一月二十二日', '一百二十三万四千五百六十七元', '验证码是三五七九二一', '拨96110一两次', '周一到周五，上午九点', '转了50000一次', '电话138****0021'])(
    'is not seen in “%s”',
    text => {
      expect(numberInWordsIn(text)).toBeUndefined()
    }
  )
})
