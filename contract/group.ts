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
export const JoinCode = v.pipe(v.string(), v.maxLength(40), v.transform(cleanReceipt), v.check(isJoinCode))

export function isJoinCode(code: string): boolean {
  return code.length === joinCodeLength && [...code].every(sign => receiptAlphabet.includes(sign))
}

export const groupPeopleMax = 500
export const groupsOfOneMax = 10

/** Rounded, each member one voice, and only with five who practised: ADR 0048. */
export const GroupNumbers = v.strictObject({
  asOf: IsoTime,
  /** Members who practised, to the nearest five; null where it is fewer than five. */
  practised: v.nullable(Count),
  /** The mean of the members' shares of right answers, to the nearest tenth; null with fewer than five who practised. */
  rightShare: v.nullable(v.number()),
  /** The three weakest at most, below nine in ten, each answered by at least five members. */
  weakKinds: v.array(v.strictObject({ kind: ScamKind, rightShare: v.number() }))
})
export type GroupNumbers = v.InferOutput<typeof GroupNumbers>

export const Group = v.strictObject({
  groupId: Uuid,
  name: words(2, 20),
  kind: GroupKind,
  /** Whoever opened it may close it and change its code. */
  mine: v.boolean(),
  /** Only to who opened it. */
  joinCode: v.nullable(v.string()),
  openedAt: IsoTime,
  members: Count,
  /** Made on Mondays, of the 28 days before, of those who were in by then; null before the first Monday and under five members. */
  numbers: v.nullable(GroupNumbers)
})
export type Group = v.InferOutput<typeof Group>

export const Groups = v.strictObject({ groups: v.array(Group) })
export const GroupRequest = v.strictObject({ groupId: Uuid })
/** The id is made on the phone: the same group asked for twice is one. */
export const GroupCreateRequest = v.strictObject({ groupId: Uuid, name: words(2, 20), kind: GroupKind })
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
