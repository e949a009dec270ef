import { chinaDay } from '../../contract/chinaDay'
import { publicNumberOf } from '../../contract/publicNumber'
import { type Failure, failure } from '../../contract/result'
import { longDay } from '../chineseDay'
import type { Dependencies } from '../dependencies'
import { createContestDraws, type Winner } from '../store/contestDraws'
import type { ContestRow } from '../store/contests'
import { drawFile, isIn, type ListedEntry } from './drawFile'
import { drawWinners, entryListHash } from './drawWinners'
import { inStretches } from './inStretches'
import { forgetKnown } from './knownContests'
import { codeHash, prizeCode } from './marks'
import { openSeed } from './seed'
import { termsHash } from './termsHash'

/** Draws once from the list that was fixed, and publishes it. @returns why it cannot be done, or undefined when it is drawn */
export async function drawContest({ identity, now, store }: Dependencies, row: ContestRow, given: string | null): Promise<Failure | undefined> {
  const publicNumber = given === null ? null : publicNumberOf(given)
  if (row.drawn_at) return drawnWith(row.public_number, publicNumber)
  if (publicNumber === undefined) return failure('INVALID_INPUT', '公开数字只填开出的号码，最多40位数字，不写期号和别的字。请重新填。', ['publicNumber'])
  const refusal = refuse(row, publicNumber, now())
  if (refusal) return refusal
  if (row.terms_hash !== null && termsHash(row) !== row.terms_hash) return failure('CONFLICT', '奖品、规则和公布的指纹对不上，不能开奖。请马上找管理员查清楚。')
  const draws = store.part(createContestDraws)
  const listed = await readList(draws, row.contest_id)
  const ids = listed.filter(isIn).map(([entryId]) => entryId)
  if ((await entryListHash(ids)) !== row.entry_list_hash) return failure('CONFLICT', '名单和截止时公布的指纹对不上，不能开奖。请马上找管理员查清楚。')

  const seed = openSeed(identity, row)
  const winners = await drawWinners(ids, row.prizes, seed, publicNumber)
  const drawn = { seed: seed.toString('hex'), publicNumber, drawnAt: now() }
  const kept = await draws.keep(row.contest_id, {
    ...drawn,
    winners: await withCodes(identity, row, winners),
    file: await drawFile({ row, ...drawn, listed, winners })
  })
  forgetKnown(store)
  return kept && drawnWith(kept.publicNumber, publicNumber)
}

/** Asked again it is the same draw. Whoever gives another number has to hear which one counts. */
function drawnWith(counts: string | null, given: string | null | undefined): Failure | undefined {
  if (counts === given || given === null) return undefined
  return failure('CONFLICT', `这场竞答已经${counts === null ? '' : `用公开数字${counts}`}开过奖，不能再开。请刷新看结果。`)
}

function refuse({ cancelled_at, entry_list_hash, number_source }: ContestRow, publicNumber: string | null, now: Date): Failure | undefined {
  if (cancelled_at) return failure('CONFLICT', '这场竞答已经取消，不能开奖。')
  if (entry_list_hash === null) return failure('CONFLICT', '名单还没有定下来。请先截止、定名单，再开奖。')
  if (number_source === null) return publicNumber === null ? undefined : failure('INVALID_INPUT', '这场竞答没有预告公开数字，开奖时不能加。', ['publicNumber'])
  if (chinaDay(now) < number_source.on) return failure('CONFLICT', `公开数字要到${longDay(number_source.on)}才有，到那天再开奖。`)
  return publicNumber ? undefined : failure('INVALID_INPUT', `请填写预告过的公开数字：${number_source.what}。`, ['publicNumber'])
}

async function withCodes(identity: Dependencies['identity'], { contest_id }: ContestRow, winners: readonly Pick<Winner, 'entryId' | 'prize'>[]): Promise<Winner[]> {
  const coded: Winner[] = []
  await inStretches(winners, some => coded.push(...some.map(winner => ({ ...winner, codeHash: codeHash(identity, contest_id, prizeCode(identity, contest_id, winner.entryId)) }))))
  return coded
}

async function readList(draws: ReturnType<typeof createContestDraws>, contestId: string): Promise<ListedEntry[]> {
  const listed: ListedEntry[] = []
  for (let part = 0; ; part += 1) {
    const piece = await draws.listPart(contestId, part)
    if (!piece) return listed
    listed.push(...(JSON.parse(piece.text) as ListedEntry[]))
  }
}
