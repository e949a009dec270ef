import type { Lever } from '../../../contract/vocabulary'
import type { LeverTally } from './leverTally'

const deeds: Record<Lever, string> = {
  authority: '把96110存进通讯录。有人自称办案的，先挂断，自己拨过去问。',
  urgency: '跟家里人约好：有人催着马上转钱，先放下手机，问一声再说。',
  gain: '看看手机里有没有陌生人拉您进的兼职群、投资群，有就退出来。',
  trust: '把家里人的电话存好。有人借钱，打存好的号码问一声。',
  secrecy: '跟家里人说好：谁让您瞒着家人办事，就先告诉家人。',
  crowd: '群里都说赚到钱时，先问一位不在群里的人。'
}

const afterFalseAlarm = '收到拿不准的通知，先打开自己常用的App看一看。'
const allSteady = '把96110存进通讯录，拿不准的时候打过去问。'

/** One thing to do today: for the lever that moved the person most, or for genuine messages taken for scams. */
export function todayDeed(tallies: readonly LeverTally[], falseAlarms: number): string {
  const shaken = ({ steady }: LeverTally) => steady.filter(each => !each).length
  const weakest = [...tallies].sort((a, b) => shaken(b) - shaken(a))[0]
  if (falseAlarms > 0 && falseAlarms >= (weakest ? shaken(weakest) : 0)) return afterFalseAlarm
  return weakest && shaken(weakest) > 0 ? deeds[weakest.lever] : allSteady
}
