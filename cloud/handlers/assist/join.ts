import type { Joined } from '../../../contract/registrationReplies'
import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { whoHash } from '../../registration/whoHash'
import { type Assist, assistHours } from '../../store/assistRow'
import type { JoinState } from '../../store/assists'

/** Lets an officer stand at the caller's side. Who has joined already gets the same answer again. */
export const joinAssist: Handler<'assist.join'> = async ({ identity, now, store }, { residentId }, { assistCode }, origin) => {
  const at = now()
  const who = { residentId, residentHash: whoHash(identity, 'resident', residentId), originHash: whoHash(identity, 'origin', origin) }
  const join = await store.assists.join({ code: assistCode, ...who, at })
  return join.state === 'joined' ? success(joined(join.assist, at)) : refusals[join.state]
}

function joined({ guideId, id, joinedAt, officerName, station }: Assist, now: Date): Joined {
  const expires = joinedAt.getTime() + assistHours * 3_600_000
  const validSeconds = Math.max(0, Math.floor((expires - now.getTime()) / 1000))
  return { assistId: id, guideId, officerName, station, expiresAt: new Date(expires).toISOString(), validSeconds }
}

const refusals = {
  unknown: failure('NOT_FOUND', '没有这个码，或者它已经过期。请对着民警的手机再看一遍，或请民警再出一个。'),
  taken: failure('CONFLICT', '这个码已经有人用了，请民警再出一个。'),
  own: failure('CONFLICT', '这是您自己出的码，要由对方在他自己的手机上输入。'),
  over: failure('CONFLICT', '这次帮办已经结束了。还要人帮，请民警再出一个码。'),
  guessing: failure('TOO_MANY', '码错得太多了，请过10分钟再试。等的时候，可以自己先接着做。')
} as const satisfies Record<Exclude<JoinState, 'joined'>, ReturnType<typeof failure>>
