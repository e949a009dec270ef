import * as v from 'valibot'
import { contactTypes } from '../../../contract/contactTypes'
import { ReportRequest } from '../../../contract/report'
import { scamKinds } from '../../../contract/vocabulary'
import type { Draft } from './draftStore'
import { cleanPhone, isPhone, readyReport, whatIsMissing } from './readyReport'

const draft = (fields: Partial<Draft> = {}): Draft => ({
  reportId: '6f1c2a4e-8a53-4c5e-9a42-5a7a4a6f0c11',
  step: 'check',
  moneyLost: 'no',
  kind: null,
  type: 'phone',
  contact: '',
  story: '自称客服，说要退款。',
  metOn: null,
  pictureIds: [],
  forWhom: 'me',
  mayCallBack: false,
  replyPhone: '',
  ...fields
})

describe('what stands against sending', () => {
  test.each<[string, Partial<Draft>, string, RegExp]>([
    ['no way was chosen', { type: null }, 'type', /先选一选/],
    ['the number is a sentence', { contact: '一个陌生人打来的' }, 'contact', /这里只写号码/],
    ['the address is none', { type: 'url', contact: '不记得了' }, 'contact', /不像网址/],
    ['nothing at all is told', { story: ' \n ' }, 'story', /至少要有一样/],
    ['they may call back at no number', { mayCallBack: true }, 'callBack', /能打通的电话/],
    ['they may call back at half a number', { mayCallBack: true, replyPhone: '1380013' + '80' }, 'callBack', /能打通的电话/]
  ])('is that %s', (_, fields, step, sentence) => {
    expect(whatIsMissing(draft(fields))[0]).toEqual({ step, sentence: expect.stringMatching(sentence) as string })
  })

  test('is the first of several', () => {
    expect(whatIsMissing(draft({ contact: '一个人', story: '', mayCallBack: true })).map(({ step }) => step)).toEqual(['contact', 'callBack'])
  })

  test.each<[string, Partial<Draft>]>([
    ['a story', {}],
    ['a number', { story: '', contact: '13800138000' }],
    ['a picture', { story: '', pictureIds: ['a'] }],
    ['a number left over from before, when nobody shall call', { replyPhone: '123', mayCallBack: false }]
  ])('is nothing with only %s', (_, fields) => expect(whatIsMissing(draft(fields))).toEqual([]))
})

test.each(['13800138000', '+86 138-0013-8000', '０１０－１２３４５６７８', '(0571)87654321', '62345678', '6234567'])('can be called back: %s', written =>
  expect(isPhone(cleanPhone(written))).toBe(true)
)
test.each(['', '110', '12345678901', '138****8000', '+85223456789', 'abc', '1380013800013800'])('cannot be called back: %s', written =>
  expect(isPhone(cleanPhone(written))).toBe(false)
)

test('is sent cleaned, and without what nobody needs', () => {
  const told = readyReport(
    draft({ contact: ' +86 138-0013-8000 ', story: '  要了验证码123456，转了5000元。 ', kind: 'police', moneyLost: 'yes', metOn: '2026-11-22', mayCallBack: true, replyPhone: '139 0013 9000' })
  )
  expect(told).toEqual({
    reportId: draft().reportId,
    contact: { type: 'phone', value: '13800138000' },
    story: '要了验证码（验证码已隐去），转了5000元。',
    kind: 'police',
    moneyLost: 'yes',
    onBehalf: false,
    metOn: '2026-11-22',
    replyPhone: '13900139000'
  })
})

test('says nothing about kind, day and phone that were not given, nor a phone that shall not be called', () => {
  expect(Object.keys(readyReport(draft({ replyPhone: '13900139000' }))).sort()).toEqual(['contact', 'moneyLost', 'onBehalf', 'reportId', 'story'])
})

test.each([['me', false], ['family', true], ['resident', true]] as const)('for %s is on behalf: %s', (forWhom, onBehalf) => {
  expect(readyReport(draft({ forWhom })).onBehalf).toBe(onBehalf)
})

const contacts = { phone: '13800138000', sms: '10690001', chat: '昵称', url: 'abc.com', app: '某App', card: '6222021234567890', qr: '电梯里', parcel: 'SF123456', visit: '燃气公司' }
test.each(contactTypes)('what can be sent of %s, the server takes', type => {
  for (const kind of [null, ...scamKinds]) {
    for (const moneyLost of ['no', 'yes', 'unsure'] as const) {
      for (const contact of ['', contacts[type]]) {
        const each = draft({ type, kind, moneyLost, contact, metOn: kind ? '2026-11-01' : null, mayCallBack: kind !== null, replyPhone: '010-12345678' })
        expect(whatIsMissing(each)).toEqual([])
        expect(v.is(ReportRequest, { ...readyReport(each), evidenceIds: [] })).toBe(true)
      }
    }
  }
})
