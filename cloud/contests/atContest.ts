import type { ActionInput, ActionName, ActionOutput } from '../../contract/actions'
import type { DeskContest } from '../../contract/contestDesk'
import { failure, type Result, success } from '../../contract/result'
import type { OfficerCaller } from '../caller'
import type { Dependencies } from '../dependencies'
import type { Handler } from '../handler'
import { type ContestRow, createContests } from '../store/contests'
import { deskContestOf, mayRun } from './deskContestOf'

export const unknownAtDesk = failure('NOT_FOUND', '没有找到这场竞答，或者它是别的派出所办的。请刷新列表再看。')

interface AtContest {
  dependencies: Dependencies
  officer: OfficerCaller
  contest: ContestRow
}

type OfContests = Extract<ActionName, `contests.${string}`>

/**
 * A handler for one contest of the officer's own station. Whether another one is unknown or of another station stays untold.
 *
 * @param refused is told of that where the handler writes the log itself
 */
export function atContest<A extends OfContests>(
  work: (at: AtContest, input: ActionInput<A>) => Promise<Result<ActionOutput<A>>>,
  may: (contest: ContestRow, officer: OfficerCaller, dependencies: Dependencies) => boolean | Promise<boolean> = mayRun,
  refused?: (dependencies: Dependencies, officer: OfficerCaller, input: ActionInput<A>) => Promise<void>
): Handler<A> {
  return async (dependencies, caller, input) => {
    const officer = caller?.officer
    if (!officer) return failure('FORBIDDEN')
    const { contestId } = input as { contestId: string }
    const contest = await dependencies.store.part(createContests).find(contestId.toLowerCase())
    if (contest && (await may(contest, officer, dependencies))) return work({ dependencies, officer, contest }, input)
    await refused?.(dependencies, officer, input)
    return unknownAtDesk
  }
}

/** The contest as it stands now. */
export async function deskReply({ now, store }: Dependencies, officer: OfficerCaller, contestId: string): Promise<Result<DeskContest>> {
  const contests = store.part(createContests)
  const [row, counts, desk] = await Promise.all([contests.find(contestId), contests.counts([contestId]), contests.deskCounts([contestId])])
  return row ? success(deskContestOf(row, officer, counts, desk, now())) : unknownAtDesk
}
