import { daysBefore } from '../daysBefore'
import type { Dependencies } from '../dependencies'
import { createContestUpkeep } from '../store/contestUpkeep'
import { type ContestRow, createContests, positionOf } from '../store/contests'
import { closeContest } from './closeContest'
import { lastMoment } from './contestState'

/** Who answered which paper from which phone is of no use once nobody can ask about it any more. */
const paperDays = 30
/** What nobody has drawn after so many days counts as over. */
const undrawnDays = 366
/** Long enough to fetch a prize. */
const entrantDays = 180

/** Fixes the lists of contests that are over, and deletes what is no longer to be kept of people. Lists and winners name nobody, and stay. */
export async function keepContests(dependencies: Pick<Dependencies, 'now' | 'store'>): Promise<void> {
  const { now, store } = dependencies
  const all = await everyOne(store.part(createContests))
  // What is held may still wait for an officer: then the next night fixes the list.
  for (const contest of all.filter(each => !each.cancelled_at && lastMoment(each) < now())) await closeContest(dependencies, contest)
  const upkeep = store.part(createContestUpkeep)
  const endOf = ({ cancelled_at, closes_at, drawn_at }: ContestRow) => drawn_at ?? cancelled_at ?? daysBefore(closes_at, -undrawnDays)
  const over = (days: number) => all.filter(each => endOf(each) < daysBefore(now(), days)).map(({ contest_id }) => contest_id)
  for (const what of ['papers', 'accounts', 'marks'] as const) await upkeep.forget(what, over(paperDays))
  await upkeep.forget('entrants', over(entrantDays))
}

const atOnce = 300

/** However many there are: of an old one things are kept too. */
async function everyOne(contests: ReturnType<typeof createContests>): Promise<ContestRow[]> {
  const all: ContestRow[] = []
  for (;;) {
    const last = all.at(-1)
    const page = await contests.page(last && positionOf(last), atOnce)
    all.push(...page)
    if (page.length < atOnce) return all
  }
}
