import { atContest, deskReply } from '../../contests/atContest'
import { drawContest } from '../../contests/drawContest'

/** Draws, once: asked again it is the same draw; another number is refused. */
export const drawAtDesk = atContest<'contests.draw'>(
  async ({ contest, dependencies, officer }, { publicNumber }) =>
    (await drawContest(dependencies, contest, publicNumber)) ?? deskReply(dependencies, officer, contest.contest_id)
)
