import type { AlertText } from '../../contract/alertText'
import { alertText, caseText } from '../../contract/wording/fixture'
import { rule } from './alertActions'
import { contentOf, judge, lesson } from './fixture'

const check = (change: Partial<AlertText>) =>
  rule.check(contentOf({ practice: [judge()], cases: [caseText()], lessons: [lesson()], alerts: [alertText(change)] }))

describe('what an alert asks people to do', () => {
  test.each<AlertText['action']>([
    { type: 'case', caseId: 'police-yinchuan-2026' },
    { type: 'lesson', lessonId: 'lesson-rebate' },
    { type: 'practice', kind: 'rebate' },
    { type: 'call', number: '96110' }
  ])('can be done: %j', action => {
    expect(check({ action })).toEqual([])
  })

  test.each<[AlertText['action'], string]>([
    [{ type: 'case', caseId: 'nowhere' }, '没有案例nowhere。'],
    [{ type: 'lesson', lessonId: 'nowhere' }, '没有小课堂nowhere。'],
    [{ type: 'practice', kind: 'nfc' }, '“贴卡盗刷”还没有练习题。']
  ])('cannot be done: %j', (action, problem) => {
    const [finding] = check({ action })
    expect(finding?.problem).toBe(problem)
    expect(finding?.warning).toBeUndefined()
  })

  test('has a title that better fits on one line', () => {
    expect(check({ title: '字'.repeat(9) })).toEqual([])
    expect(check({ title: '字'.repeat(10) })).toMatchObject([{ warning: true }])
  })

  test('names the communities that it is for', () => {
    expect(check({ communities: ['east'] })).toMatchObject([{ problem: '社区和范围只写了一样。', warning: true }])
    expect(check({ communities: ['east'], area: '城东社区' })).toEqual([])
  })
})
