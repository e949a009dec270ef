/** 一起学: a class, a workplace or a housing estate that learns together. A group sees numbers, never a member's answers. */
import * as v from 'valibot'
import { IsoTime, words } from './publication'
import { CommunityId } from './session'
import { ScamKind } from './vocabulary'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Uuid = v.pipe(v.string(), v.uuid())

export const groupKindNames = { class: '班级', company: '单位', estate: '小区' } as const
export type GroupKind = keyof typeof groupKindNames
export const GroupKind = v.picklist(Object.keys(groupKindNames) as GroupKind[])

/** Eight signs of 23456789ABCDEFGHJKLMNPQRSTUVWXYZ without I and O: 2^39 codes. Read with or without a hyphen, in either case. */
export const JoinCode = v.pipe(v.string(), v.regex(/^[2-9A-HJ-NP-Z]{8}$/))
export const groupPeopleMax = 500
export const groupsOfOneMax = 10

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
  /** Of the last 28 days. Null under 5 members. */
  activePeople: v.nullable(Count),
  answered: v.nullable(Count),
  rightShare: v.nullable(v.number()),
  /** At most three, the weakest first, each only where at least 5 members answered it; null under 5 members. */
  weakKinds: v.nullable(v.array(v.strictObject({ kind: ScamKind, rightShare: v.number() }))),
  asOf: IsoTime
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
