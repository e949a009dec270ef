import { alertText, caseText } from '../../../../contract/wording/fixture'
import { emptyAlert, emptyCase } from './emptyTexts'
import { formFindings, saidNow } from './formFindings'
import type { Draft } from './textTypes'

const now = new Date('2026-11-22T04:00:00Z')
const draft = (text: Draft['text'], type: Draft['type']) => ({ type, text, basedOn: null }) as Draft
const fieldsOf = (found: ReturnType<typeof formFindings>) => found.map(({ field }) => field).sort()

test('a text that is whole lacks nothing', () => {
  expect(formFindings(draft(alertText(), 'alert'))).toEqual([])
  expect(formFindings(draft(caseText(), 'case'))).toEqual([])
})

test('a new alert lacks its words and its source, and each is named with how it is written', () => {
  const found = formFindings(draft(emptyAlert('alert-one', '城东派出所', now), 'alert'))
  expect(fieldsOf(found)).toEqual(['sources.0.date', 'sources.0.publisher', 'sources.0.title', 'text', 'title'])
  expect(found.find(({ field }) => field === 'title')).toEqual({ rule: '填写完整', field: 'title', problem: '标题还没有填好。', mend: '4到14个字，说最要紧的一句。' })
  expect(found.find(({ field }) => field === 'sources.0.title')?.problem).toBe('第1个来源：原文标题还没有填好。')
})

test('a new case lacks what comes several times, too', () => {
  expect(fieldsOf(formFindings(draft(emptyCase('case-one', '城东派出所', now), 'case')))).toEqual(expect.arrayContaining(['audiences', 'kinds', 'steps.0.text', 'flags.1.mark', 'advice.0', 'questionId']))
})

test('what is empty is said only once it is asked, what is wrong at once', () => {
  const written = draft(alertText({ title: '短', text: '' }), 'alert')
  const found = formFindings(written)
  expect(fieldsOf(saidNow(found, written, false))).toEqual(['title'])
  expect(fieldsOf(saidNow(found, written, true))).toEqual(['text', 'title'])
})

test('an alert that ends before it begins is said of its validity', () => {
  const found = formFindings(draft(alertText({ validity: { type: 'once', from: '2026-11-22T00:00:00.000Z', until: '2026-11-21T00:00:00.000Z' } }), 'alert'))
  expect(found).toMatchObject([{ field: 'validity', mend: '最后一天不能早于第一天。' }])
})
