import { chinaDay } from '../../../contract/chinaDay'
import { practiceTopics } from '../../../contract/officerPractice'
import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { mondayOf, startOf } from '../../statistics/days'
import { least } from '../../statistics/hideGroups'
import { createOfficerPapers } from '../../store/officerPapers'

/** Officers of a station are shown so many at a time. */
const together = least
const toFives = (count: number): number => Math.round(count / 5) * 5
const toTwentieths = (share: number): number => Math.round(share * 20) / 20

/**
 * My own practice by topic, exact, and stations beside each other, as of Monday and about. There is no list of persons, and whoever looks
 * before and after a colleague's paper sees no difference that is that colleague's: ADR 0047.
 */
export const readOfficerPractice: Handler<'officerPractice.state'> = async ({ bank, now, store }, { officer }) => {
  const papers = store.part(createOfficerPapers)
  const asOf = startOf(mondayOf(chinaDay(now())))
  const [answered, stations] = [await papers.answersOf(officer.officerId), await papers.byStation(asOf, together)]
  const questions = [...(await bank.officerPractice()).values()]
  const mine = practiceTopics.map(topic => {
    const own = answered.filter(answer => answer.topic === topic)
    const inBank = questions.filter(question => question.topic === topic)
    const met = new Set(own.map(({ questionId }) => questionId))
    return { topic, answered: own.length, right: own.filter(({ correct }) => correct).length, seen: inBank.filter(({ id }) => met.has(id)).length, bank: inBank.length }
  })
  return success({
    mine,
    stations: stations.map(({ answered: firsts, papers: handedIn, people, share, station }) =>
      people < together || share === null
        ? { station, people: null, papers: null, answered: null, share: null }
        : { station, people, papers: toFives(handedIn), answered: toFives(firsts), share: toTwentieths(share) }
    ),
    asOf: asOf.toISOString()
  })
}
