import { chinaDay } from '../../../../contract/chinaDay'
import type { Contest, Prize } from '../../../../contract/contest'
import type { ContestCreateRequest } from '../../../../contract/contestDesk'

/** A contest as it is typed: numbers and times as text, so that nothing typed is lost. */
export interface ContestDraft {
  contestId: string
  title: string
  opensOn: string
  opensAt: string
  closesOn: string
  closesAt: string
  /** One a line. */
  rules: string
  communityIds: string[]
  questions: string
  passMark: string
  prizes: { name: string; count: string }[]
  /** Whether a public number goes into the draw. */
  number: 'with' | 'without'
  what: string
  on: string
}

/** Where a sentence about a mistake stands; '' for what belongs to no field. */
export type Place = Exclude<keyof ContestDraft, 'contestId' | 'number'> | ''
export type Problems = Partial<Record<Place, string>>

export const mostPrizes = 6
const day = 86_400_000

export const emptyDraft = (contestId: string, now: Date): ContestDraft => ({
  contestId,
  title: '',
  opensOn: chinaDay(new Date(now.getTime() + day)),
  opensAt: '09:00',
  closesOn: chinaDay(new Date(now.getTime() + 7 * day)),
  closesAt: '18:00',
  rules: '答得快慢不影响结果。\n中奖后凭兑奖码到派出所当面领取，领奖不要钱。',
  communityIds: [],
  questions: '10',
  passMark: '8',
  prizes: [{ name: '', count: '' }],
  number: 'with',
  what: '',
  on: ''
})

const clockOf = (time: string) => new Date(Date.parse(time) + 8 * 3_600_000).toISOString().slice(11, 16)

/** One that has not opened, to be said anew. */
export const draftOf = (contest: Contest): ContestDraft => ({
  contestId: contest.contestId,
  title: contest.title,
  opensOn: chinaDay(new Date(contest.opensAt)),
  opensAt: clockOf(contest.opensAt),
  closesOn: chinaDay(new Date(contest.closesAt)),
  closesAt: clockOf(contest.closesAt),
  rules: contest.rules.join('\n'),
  communityIds: contest.communities.map(({ communityId }) => communityId),
  questions: String(contest.questions),
  passMark: String(contest.passMark),
  prizes: contest.prizes.map(({ count, name }) => ({ name, count: String(count) })),
  number: contest.publicNumberSource ? 'with' : 'without',
  what: contest.publicNumberSource?.what ?? '',
  on: contest.publicNumberSource?.on ?? ''
})

const wholeNumber = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : NaN)
const linesOf = (text: string) => text.split('\n').map(line => line.trim()).filter(Boolean)
/** 9:30 and 09:30, full-width too. */
const clock = (text: string) => /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.normalize('NFKC').trim())

/** China's time, wherever the computer stands. @returns '' for what is no time */
function momentOf(on: string, at: string): string {
  const [, hour = '', minute = ''] = clock(at) ?? []
  const time = Date.parse(`${on}T${hour.padStart(2, '0')}:${minute}:00+08:00`)
  return Number.isNaN(time) ? '' : new Date(time).toISOString()
}

/** What is typed as it goes to the server, or what is wrong and how to mend it. @param wholeCity whether one may ask the whole city */
export function requestOf(draft: ContestDraft, wholeCity: boolean): { request: ContestCreateRequest } | { problems: Problems } {
  const title = draft.title.trim()
  const [opensAt, closesAt] = [momentOf(draft.opensOn, draft.opensAt), momentOf(draft.closesOn, draft.closesAt)]
  const rules = linesOf(draft.rules)
  const [questions, passMark] = [wholeNumber(draft.questions), wholeNumber(draft.passMark)]
  const prizes: Prize[] = draft.prizes.map(({ count, name }) => ({ name: name.trim(), count: wholeNumber(count) }))
  const what = draft.what.trim()
  const withNumber = draft.number === 'with'
  const problems: Problems = {
    ...(title.length < 2 && { title: '请写名称，至少两个字。' }),
    ...(!draft.opensOn && { opensOn: '请选开始的日子。' }),
    ...(!clock(draft.opensAt) && { opensAt: '请写几点，如9:00。' }),
    ...(!draft.closesOn && { closesOn: '请选截止的日子。' }),
    ...(!clock(draft.closesAt) && { closesAt: '请写几点，如18:00。' }),
    ...(opensAt && closesAt && closesAt <= opensAt && { closesOn: '截止要在开始以后，请改日期或时间。' }),
    ...(!wholeCity && draft.communityIds.length === 0 && { communityIds: '请选哪些社区可以参加，至少一个。全市的竞答由管理员来办。' }),
    ...rulesProblem(rules),
    ...(!(questions >= 5 && questions <= 20) && { questions: '请写5到20的数。' }),
    ...(!(passMark >= 1) && { passMark: '请写过关要答对几题。' }),
    ...(passMark > questions && { passMark: `一份只有${questions}题，过关的题数不能比它多。` }),
    ...prizesProblem(prizes),
    ...(withNumber && what.length < 4 && { what: '请写用哪个公开的数，如“福彩3D当天的开奖号码”。' }),
    ...(withNumber && !draft.on && { on: '请选公布这个数的日子。' }),
    ...(withNumber && draft.on && draft.closesOn && draft.on < firstNumberDay(draft.closesOn) && { on: '最早选截止后第2天的：要留一整天核对参加记录，核完才能出这个数。请改日期。' })
  }
  if (Object.keys(problems).length > 0) return { problems }
  const publicNumberSource = withNumber ? { what, on: draft.on } : null
  return { request: { contestId: draft.contestId, title, opensAt, closesAt, rules, communityIds: draft.communityIds, questions, passMark, prizes, pool: 'city', publicNumberSource } }
}

/** Officers have a whole day after the last paper to decide on what is held, so that it is never the next day. */
export const firstNumberDay = (closesOn: string): string => chinaDay(new Date(Date.parse(`${closesOn}T00:00:00+08:00`) + 2 * day))

function rulesProblem(rules: readonly string[]): Problems {
  if (rules.length === 0) return { rules: '请写规则，一行一条，至少一条。' }
  if (rules.length > 8) return { rules: `最多8条，现在有${rules.length}条，请合并几条。` }
  const at = rules.findIndex(rule => rule.length < 4 || rule.length > 80)
  return at < 0 ? {} : { rules: `第${at + 1}条有${rules[at]?.length ?? 0}个字，一条要4到80个字。` }
}

const isPrizeCount = (count: number) => count >= 1 && count <= 10_000

/** What is wrong with one prize as it is typed, beside each of its fields. */
export const prizeFlaws = ({ count, name }: ContestDraft['prizes'][number]): { name?: string; count?: string } => ({
  ...(name.trim() === '' && { name: '请写名称。' }),
  ...(!isPrizeCount(wholeNumber(count)) && { count: '请写1到10000。' })
})

function prizesProblem(prizes: readonly Prize[]): Problems {
  const at = prizes.findIndex(({ count, name }) => name === '' || !isPrizeCount(count))
  return at < 0 ? {} : { prizes: `第${at + 1}样奖品请写名称，和1到10000的份数。` }
}

const places: Readonly<Record<string, Place>> = { opensAt: 'opensOn', closesAt: 'closesOn', 'publicNumberSource.what': 'what', 'publicNumberSource.on': 'on', publicNumberSource: 'what' }

/** Beside which field a refusal of the server stands. @param fields dotted paths: rules.0, prizes.1.name */
export function placeOf(fields: readonly string[] | undefined): Place {
  const [first = ''] = fields ?? []
  const [head = ''] = first.split('.')
  const own: readonly string[] = ['title', 'rules', 'communityIds', 'questions', 'passMark', 'prizes']
  return places[first] ?? places[head] ?? (own.includes(head) ? (head as Place) : '')
}
