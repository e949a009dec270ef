import type { Area } from '../../contract/area'
import { chinaDay } from '../../contract/chinaDay'
import type { ContestCreateRequest } from '../../contract/contestDesk'
import type { Question } from '../../contract/question'
import { type Failure, failure, type Result, success } from '../../contract/result'
import { checkTexts } from '../../contract/wording/checkTexts'
import type { PlacedText } from '../../contract/wording/placedText'
import type { OfficerCaller } from '../caller'
import { longDay } from '../chineseDay'
import { isDay } from '../isDay'
import { notYourCommunity, type Scope } from '../officers/scopeOf'
import { looksOf } from '../publishing/looksOf'
import { refuseUnseen } from '../publishing/refuseUnseen'
import { refuseUnkeepable } from '../publishing/unkeepable'
import { startOf } from '../statistics/days'
import type { ContestText } from '../store/contests'
import { lastMoment } from './contestState'
import { ofDifficulty, planPaper } from './planPaper'

const day = 86_400_000
const longest = 92
/** Who hears of it has to get there. */
const shortestMs = 3_600_000
const farthest = 366
/** Until the public number is known nothing can be drawn, and people wait for their prizes. */
const longestWait = 60
/** The clock of an officer's computer may be a little behind. */
const late = 10 * 60_000
const mostPrizes = 5_000
const [shortestTitle, longestTitle] = [2, 24]
/** Of each difficulty the pool has so many times what a paper takes, or all papers would be alike. */
const spare = 2

interface Asked {
  request: ContestCreateRequest
  role: OfficerCaller['role']
  scope: Scope
  areas: readonly Area[]
  pool: readonly Question[]
  now: Date
}

/** @returns what is kept of it, or what is wrong and how to mend it */
export function checkContest(asked: Asked): Result<ContestText> {
  const { areas, request } = asked
  const refusal = refuseUnkeepable(request) ?? refuseUnseen(textsOf(request)) ?? refuseTitle(request) ?? refuseTimes(asked) ?? refuseMarks(asked) ?? refuseCommunities(asked) ?? refuseWording(request)
  return refusal ?? success(contestText(request, areas))
}

/** What is kept of a request. */
export const contestText = (request: ContestCreateRequest, areas: readonly Area[]): ContestText => ({
  title: request.title,
  opens_at: new Date(request.opensAt),
  closes_at: new Date(request.closesAt),
  rules: request.rules,
  communities: areas.filter(({ id }) => request.communityIds.includes(id)).map(({ id, name }) => ({ communityId: id, name })),
  questions: request.questions,
  pass_mark: request.passMark,
  prizes: request.prizes,
  number_source: request.publicNumberSource
})

const wrong = (message: string, ...fields: string[]): Failure => failure('INVALID_INPUT', message, fields)

function refuseTitle({ title }: ContestCreateRequest): Failure | undefined {
  const { length } = title.trim()
  if (length < shortestTitle) return wrong(length === 0 ? '请写名称，2到24个字。' : '名称太短，请写2到24个字。', 'title')
  // Pages take it for a place to break the line at.
  if (title.includes('|')) return wrong('名称里不能有竖线“|”，请删掉或者换成别的标点。', 'title')
  return title.length > longestTitle ? wrong('名称太长，请写2到24个字。', 'title') : undefined
}

function refuseTimes({ now, request }: Asked): Failure | undefined {
  const [opens, closes] = [timeOf(request.opensAt), timeOf(request.closesAt)]
  if (Number.isNaN(opens)) return wrong('没有这个开始时间，请重新选。', 'opensAt')
  if (Number.isNaN(closes)) return wrong('没有这个截止时间，请重新选。', 'closesAt')
  if (opens < now.getTime() - late) return wrong('开始时间已经过了，请选现在或以后。', 'opensAt')
  if (opens > now.getTime() + farthest * day) return wrong('开始时间太远了，请选一年以内。', 'opensAt')
  if (closes <= opens) return wrong('截止时间要在开始时间之后。', 'closesAt')
  if (closes < opens + shortestMs) return wrong('一场竞答至少开1小时，请把截止时间推后。', 'closesAt')
  if (closes > opens + longest * day) return wrong(`一场竞答最长${longest}天，请把截止时间提前。`, 'closesAt')
  const source = request.publicNumberSource
  if (source && !isDay(source.on)) return wrong('没有这个日期，请重新选公开数字公布的日子。', 'publicNumberSource.on')
  const earliest = earliestNumberDay(new Date(closes))
  if (source && source.on < earliest) return wrong(`公开数字最早选${longDay(earliest)}的：截止以后要留一整天核对参加记录，核完才能出这个数。请改日期。`, 'publicNumberSource.on')
  if (source && source.on > chinaDay(new Date(closes + longestWait * day))) return wrong(`公开数字最晚在截止后${longestWait}天公布，请改日期。`, 'publicNumberSource.on')
  return undefined
}

/**
 * The first day whose number may be used. Once it begins nobody decides on what is held any more, and officers have a whole day from the
 * last moment of handing in.
 */
export function earliestNumberDay(closesAt: Date): string {
  const ready = new Date(lastMoment({ closes_at: closesAt }).getTime() + day)
  const on = chinaDay(ready)
  return startOf(on) < ready ? chinaDay(new Date(ready.getTime() + day)) : on
}

/** NaN for a day that does not exist: Date.parse takes 30 February for 2 March. */
const timeOf = (time: string): number => (isDay(time.slice(0, 10)) ? Date.parse(time) : NaN)

function refuseMarks({ pool, request }: Asked): Failure | undefined {
  const { passMark, prizes, questions } = request
  if (passMark > questions) return wrong(`及格要答对${passMark}道，可是一份卷只有${questions}道。请改小。`, 'passMark')
  if (prizes.reduce((sum, { count }) => sum + count, 0) > mostPrizes) return wrong(`奖品一共最多${mostPrizes}份，请减少一些。`, 'prizes')
  const names = prizes.map(({ name }) => looksOf(name))
  const twice = names.findIndex((name, i) => names.indexOf(name) < i)
  if (twice >= 0) return wrong('有两样奖品同名，请合成一样，或者改名。', `prizes.${twice}.name`)
  const wanted = Object.entries(ofDifficulty(questions))
  const enough = wanted.every(([difficulty, count]) => pool.filter(question => String(question.difficulty) === difficulty).length >= spare * count)
  return enough && planPaper(pool, questions) ? undefined : wrong('题库里的题不够出这么多道，请减少每份卷的题数。', 'questions')
}

function refuseCommunities({ areas, request, role, scope }: Asked): Failure | undefined {
  const unknown = request.communityIds.findIndex(id => !areas.some(area => area.id === id))
  if (unknown >= 0) return wrong('没有这个社区，请从列表里重新选。', `communityIds.${unknown}`)
  if (role === 'admin') return undefined
  if (request.communityIds.some(id => scope.others.includes(id))) return failure(notYourCommunity.code, notYourCommunity.message, ['communityIds'])
  if (request.communityIds.length === 0 && scope.others.length > 0) return failure('FORBIDDEN', '全市的竞答由管理员来办。请选本所的社区。', ['communityIds'])
  return undefined
}

/** What everybody reads. */
const textsOf = ({ prizes, publicNumberSource, rules, title }: ContestCreateRequest): PlacedText[] => [
  { field: 'title', where: '名称', text: title, voice: 'name' },
  ...rules.map((text, i): PlacedText => ({ field: `rules.${i}`, where: `第${i + 1}条规则`, text, voice: 'ours' })),
  ...prizes.map(({ name }, i): PlacedText => ({ field: `prizes.${i}.name`, where: `第${i + 1}样奖品`, text: name, voice: 'name' })),
  ...(publicNumberSource ? [{ field: 'publicNumberSource.what', where: '公开数字的出处', text: publicNumberSource.what, voice: 'name' } as const] : [])
]

function refuseWording(request: ContestCreateRequest): Failure | undefined {
  const findings = checkTexts(textsOf(request))
  const [first] = findings
  return first && failure('INVALID_INPUT', `${first.problem}${first.mend}`, [...new Set(findings.map(({ field }) => field))])
}
