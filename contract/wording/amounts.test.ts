import { amountsIn } from './amounts'
import { amountsAgree } from './amountsAgree'
import { caseText } from './fixture'

const values = (text: string) => amountsIn(text).map(({ value, currency }) => `${value}${currency}`)

describe('amounts of money', () => {
  test.each([
    ['85万元', '850000元'],
    ['近26万元', '260000元'],
    ['115万', '1150000元'],
    ['2.18万元', '21800元'],
    ['9.8万元', '98000元'],
    ['38720元', '38720元'],
    ['8704元', '8704元'],
    ['3万余元', '30000元'],
    ['2000多元', '2000元'],
    ['17万多', '170000元'],
    ['十万元', '100000元'],
    ['十余万元', '100000元'],
    ['三千五百元', '3500元'],
    ['两万块钱', '20000元'],
    ['500块', '500元'],
    ['15.6万港币', '156000港币'],
    ['8万美元', '80000美元'],
    ['1.2亿元', '120000000元'],
    ['3千元', '3000元']
  ])('are read: %s is %s', (text, value) => {
    expect(values(`她的${text}没有转走。`)).toEqual([value])
  })

  test.each(['2023年', '1万人', '30分钟', '几十万元', '数万元', '两个人一块去', '第一元素', '96110', '28条', '5台手机', '一万步'])(
    'are not seen in %s',
    text => {
      expect(values(text)).toEqual([])
    }
  )
})

describe('the amounts of a case', () => {
  const told = (amount: string | undefined, title: string, text: string) =>
    amountsAgree(caseText({ amount, title, steps: [{ text, turning: true }] })).map(({ field }) => field)

  test('agree when they are equal in value', () => {
    expect(told('9.8万元', '98000元没有转走', '她要转9.8万元。')).toEqual([])
    expect(told('近26万元', '近26万元没有转走', '她账户里有近26万元。')).toEqual([])
    expect(told(undefined, '多问一句就好', '她没有转。')).toEqual([])
  })

  test('do not agree when the title or the card tells another one', () => {
    expect(told('8万元', '9万元没有转走', '她要转8万元。')).toEqual(['title'])
    expect(told('8万元', '8万元没有转走', '她要转8万港币。')).toEqual(['title', 'amount'])
  })

  test('are told alike as near, about or more than a number', () => {
    expect(told('近8万元', '8万元没有转走', '她要转8万元。')).toEqual(['amount'])
    expect(told('3万余元', '3万多元没了', '她转了3万多元。')).toEqual([])
  })

  test('are money', () => {
    expect(told('三根金条', '金条没有寄走', '她要寄金条。')).toEqual(['amount'])
  })
})
