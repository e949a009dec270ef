import type { AlertText } from '../alertText'
import { checkAlert } from './checkAlert'
import { alertText } from './fixture'

const found = (change: Partial<AlertText>) => checkAlert(alertText(change)).map(({ rule, field }) => `${rule} ${field}`)

describe('an alert', () => {
  test('passes when nothing is wrong with it', () => {
    expect(checkAlert(alertText())).toEqual([])
  })

  test.each([
    ['不能这样写 text', '最新骗术来了，请大家看一看。'],
    ['不留真号码 text', '接到13800000021的电话，挂断。'],
    ['个人信息 text', '自称小王的人打来，挂断就好。'],
    ['标点和称呼 text', '接到电话,先挂断再问一问。'],
    ['句子短 text', '字'.repeat(31)],
  ])('is found: %s', (finding, text) => {
    expect(found({ text })).toEqual([finding])
  })

  test('says nothing loud in its title', () => {
    expect(found({ title: '绝对别转账' })).toEqual(['不能这样写 title'])
  })

  test('holds between days that every year has', () => {
    expect(found({ validity: { type: 'yearly', fromDay: '02-29', untilDay: '04-31' } })).toEqual([
      '有效期 validity.fromDay',
      '有效期 validity.untilDay'
    ])
  })

  test('has sources like a case', () => {
    const sources = [{ publisher: '某文库', title: '通报', date: '2027', grade: 'B' as const }]
    expect(found({ sources })).toEqual(['日期 sources.0.date', '来源可信 sources.0.publisher'])
  })
})
