/** 一起学: a class, a workplace or a housing estate that learns together. A group sees numbers, never a member's answers. */
import * as v from 'valibot'
import { cleanReceipt, receiptAlphabet } from './receipt'
import { IsoTime, words } from './publication'
import { CommunityId } from './session'
import { ScamKind } from './vocabulary'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Uuid = v.pipe(v.string(), v.uuid())

export const groupKindNames = { class: '班级', company: '单位', estate: '小区' } as const
export type GroupKind = keyof typeof groupKindNames
export const GroupKind = v.picklist(Object.keys(groupKindNames) as GroupKind[])

export const joinCodeLength = 8
/** Eight signs that cannot be taken for one another: 23^8 codes. However it is typed: small letters, full-width, with blanks or dashes. */
const JoinCode = v.pipe(v.string(), v.maxLength(200), v.transform(cleanReceipt))

export const isJoinCode = (code: string): boolean => joinCodeFlaw(code) === undefined

/** What is wrong with a code, and how to mend it, before anybody looks for it. @param code as `cleanReceipt` gives it */
export function joinCodeFlaw(code: string): string | undefined {
  const signs = [...code]
  if (signs.length === 0) return `还没有输码。码是${joinCodeLength}位，请向发码的人要。`
  const strange = signs.find(sign => !receiptAlphabet.includes(sign))
  if (strange !== undefined) return `${/[A-Z0-9]/.test(strange) ? `码里不会有“${strange}”` : '码里只有数字和字母'}，请对着原来的码再看一遍。`
  const more = signs.length - joinCodeLength
  if (more < 0) return `码是${joinCodeLength}位，还差${-more}位，请对着原来的码补上。`
  return more > 0 ? `码是${joinCodeLength}位，多了${more}位，请对着原来的码去掉。` : undefined
}

export const groupNameMost = 20
const groupNameLeast = 2
/** Whether its words are good to show is for the server to say. @param name without the blanks around it */
export function groupNameFlaw(name: string): string | undefined {
  if (name === '') return '还没有写名称。请写两个字以上，如“三年二班”。'
  if (name.length < groupNameLeast) return '名称太短了，请至少写两个字。'
  return name.length > groupNameMost ? `名称太长了，请写${groupNameMost}个字以内。` : undefined
}

export const groupPeopleMax = 500
export const groupsOfOneMax = 10

/** Under so many members, or people behind a number, nothing is shown. */
export const groupPeopleLeast = 10

/** A share of right answers in wide steps: below three tenths, five, seven, nine, and from nine on. */
export const groupShares = [0.2, 0.4, 0.6, 0.8, 0.9] as const
const groupShareEnds = [0.3, 0.5, 0.7, 0.9]
export type GroupShare = (typeof groupShares)[number]
const GroupShare = v.picklist(groupShares)

export const shareStepOf = (share: number): GroupShare => groupShares[groupShareEnds.filter(end => share >= end).length] ?? 0.9

/** Unsure by about one member, each member one voice, in wide steps: ADR 0048. */
export const GroupNumbers = v.strictObject({
  asOf: IsoTime,
  /** Members who practised in the seven days before, about, in fives; null where there are too few. */
  practised: v.nullable(Count),
  /** About the mean of the members' shares of right answers; null with too few who answered five. Stands for four weeks, then 28 other days count. */
  rightShare: v.nullable(GroupShare),
  /** The three weakest at most, below nine in ten, of members who answered three of the kind. Each stands for four weeks. */
  weakKinds: v.array(v.strictObject({ kind: ScamKind, rightShare: GroupShare })),
  /** Whether at least half of the kinds could be measured. Otherwise no weak kinds means only that none could be seen. */
  mostKindsSeen: v.optional(v.boolean())
})
export type GroupNumbers = v.InferOutput<typeof GroupNumbers>

export const Group = v.strictObject({
  groupId: Uuid,
  name: words(groupNameLeast, groupNameMost),
  kind: GroupKind,
  /** Whoever opened it may close it and change its code. */
  mine: v.boolean(),
  /** Only to who opened it. */
  joinCode: v.nullable(v.string()),
  openedAt: IsoTime,
  members: Count,
  /** Made on Mondays, of those who were in by then; null before the first Monday and under ten members. */
  numbers: v.nullable(GroupNumbers)
})
export type Group = v.InferOutput<typeof Group>

export const Groups = v.strictObject({ groups: v.array(Group) })
export const GroupRequest = v.strictObject({ groupId: Uuid })
/** The id is made on the phone: the same group asked for twice is one. What is wrong with the name is answered in words. */
export const GroupCreateRequest = v.strictObject({ groupId: Uuid, name: v.pipe(v.string(), v.maxLength(200)), kind: GroupKind })
/** What is wrong with the code is answered in words. */
export const GroupCodeRequest = v.strictObject({ code: JoinCode })
/** What a code leads to, before one joins. */
export const GroupFound = v.strictObject({ groupId: Uuid, name: v.string(), kind: GroupKind, members: Count, joined: v.boolean() })

/** 无诈社区: what counts, and how far a community is. No score of persons; groups under 5 are null. */
export const CommunityRequest = v.strictObject({ communityId: CommunityId })
export const Community = v.strictObject({
  communityId: CommunityId,
  name: v.string(),
  /** Each thing that counts, over the last 91 days. */
  counts: v.array(v.strictObject({ id: v.picklist(['people', 'checkups', 'registrations', 'activities', 'contestPeople']), value: v.nullable(Count), before: v.nullable(Count) })),
  asOf: IsoTime
})
export type Community = v.InferOutput<typeof Community>
