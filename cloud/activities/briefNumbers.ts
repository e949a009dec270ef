import { materialKeys, materialNames, type Totals } from '../../contract/activity'
import type { BriefNumber } from '../../contract/activityBrief'
import type { Answers, Estimate, Statistics } from '../../contract/statistics'

type Group = BriefNumber['group']
type Value = number | null | undefined

/** A share from 0 to 1 as per cent with one place, as the page of the statistics shows it. */
const percent = (share: Value) => (share === null || share === undefined ? null : Math.round(share * 1000) / 10)
const shareOf = (answers: Answers | null, pick: (answers: Answers) => Estimate | null) => percent(answers && pick(answers)?.value)
const sumOf = <T>(rows: readonly T[], pick: (row: T) => number) => rows.reduce((sum, row) => sum + pick(row), 0)

function number(group: Group, name: string, unit: string, meaning: string, value: Value, previous: Value = null): BriefNumber {
  return { group, name, unit, meaning, value: value ?? null, previous: previous ?? null }
}

/**
 * The numbers of a brief: each is one of the activity log or of the statistics as they were read, and nothing is worked out here
 * but sums over guides and kinds of places.
 */
export const briefNumbers = (now: Totals, before: Totals, statistics: Statistics): BriefNumber[] => [...ofActivities(now, before), ...ofAnswers(statistics), ...ofWork(statistics)]

function ofActivities(now: Totals, before: Totals): BriefNumber[] {
  return [
    number('activity', '活动次数', '次', '本所记下的宣传活动，删去的不算。', now.activities, before.activities),
    number('activity', '活动人次', '人次', '各次活动到场人数相加，同一个人来两次算两次。', now.people, before.people),
    ...materialKeys.map(key => {
      const { name, unit } = materialNames[key]
      return number('activity', name, unit, `各次活动记下的${name}相加。`, now.materials[key], before.materials[key])
    })
  ]
}

function ofAnswers({ answers: { checkups, previous, total } }: Statistics): BriefNumber[] {
  const shares: [string, string, (answers: Answers) => Estimate | null][] = [
    ['认出诈骗', '答到的诈骗题里认出来的比例。', answers => answers.hitRate],
    ['误认正常', '答到的正常题里当成诈骗的比例。', answers => answers.falseAlarmRate]
  ]
  return [
    number('quiz', '答题人数', '人', '答过题的人，每人算一次；不足5人不显示。', total?.people, previous?.people),
    number('quiz', '答题次数', '次', '做完一组题算一次。', total?.attempts, previous?.attempts),
    ...shares.map(([name, meaning, pick]) => number('quiz', name, '%', meaning, shareOf(total, pick), shareOf(previous, pick))),
    number('quiz', '体检人数', '人', '做完一次防骗体检的人，每人算一次；不足5人不显示。', checkups?.people)
  ]
}

function ofWork({ coverage, reach, registrations, reports }: Statistics): BriefNumber[] {
  const { accuracy, guides, previous } = registrations
  return [
    number('registration', '登记人数', '人', '居民在自己手机上做完的，同一样一人算一次。', sumOf(guides, guide => guide.counted), sumOf(previous, guide => guide.counted)),
    number('registration', '未经本机确认', '次', '用民警手机做的，另外计算。', sumOf(guides, guide => guide.handedOver), sumOf(previous, guide => guide.handedOver)),
    number('registration', '复核准确率', '%', '抽查复核的登记里判为属实的比例。', percent(accuracy.share)),
    number('report', '举报', '件', '收到的举报，撤回的不算。', reports.total, reports.previous),
    number('report', '多次举报的对象', '个', '两份以上举报说到的同一个号码、账号或网址。', reports.clusters),
    number('reach', '案例阅读', '次', '案例被打开的次数。', reach.cases.total, reach.cases.previous),
    number('reach', '预警阅读', '次', '预警被打开的次数。', reach.alerts.total, reach.alerts.previous),
    number('reach', '小课堂阅读', '次', '小课堂被打开的次数。', reach.lessons.total, reach.lessons.previous),
    number('reach', '扫场所码', '次', '场所码被打开的次数。', reach.places.total, reach.places.previous),
    number('visit', '走访点位', '处', '走访名单上的地点，到现在为止。', sumOf(coverage.kinds, kind => kind.places)),
    number('visit', '已走访点位', '处', '其中去过的地点，到现在为止。', sumOf(coverage.kinds, kind => kind.placesVisited)),
    number('visit', '走访见面', '人户', '见到的人或户，到现在为止。', sumOf(coverage.kinds, kind => kind.met))
  ]
}
