import type { Duty } from '../../../../contract/today'
import { dutyWords } from './dutyWords'

// In the phone's own time zone, whichever that is.
const now = new Date(2026, 10, 22, 9, 41)
const since = new Date(2026, 10, 21, 8, 15).toISOString()
const duty = (more: Partial<Duty>): Duty => ({ what: 'reports', urgency: 'overdue', count: 2, since, dueOn: null, kind: null, communities: [], ...more })
const said = (more: Partial<Duty>, role: 'officer' | 'admin' = 'officer') => {
  const { note, title } = dutyWords(duty(more), role, { east: '春风里小区' }, now)
  return [title, note]
}

describe('a duty says', () => {
  it('how many reports nobody has looked at, and which waits longest', () => {
    expect(said({ kind: 'customerService' })).toEqual(['2条举报超过24小时没有看', '最早一条：昨天8:15，冒充电商物流客服'])
    expect(said({ urgency: 'today', count: 1 })[0]).toBe('1条新举报等着看')
  })

  it('which week has no activity, and to an administrator in how many stations', () => {
    expect(said({ what: 'activity', count: 1, since: null, dueOn: '2026-11-15' })).toEqual(['上周宣传还没有记', '应在11月15日前完成'])
    expect(said({ what: 'activity', urgency: 'today', count: 1, since: null, dueOn: '2026-11-22' })).toEqual(['本周宣传还没有记', '11月22日前完成就可以'])
    expect(said({ what: 'activity', count: 3, since: null, dueOn: '2026-11-15' }, 'admin')[0]).toBe('3个派出所上周没有记宣传')
  })

  it('where visits are due, by the names of communities', () => {
    const communities = [
      { communityId: 'east', count: 3 },
      { communityId: 'west', count: 2 }
    ]
    expect(said({ what: 'visits', urgency: 'week', count: 5, since: null, dueOn: '2026-11-22', communities })).toEqual(['5处走访要去', '春风里小区3处，west2处'])
  })
})
