import { practiceTopics } from '../../../contract/officerPractice'
import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { least } from '../../statistics/hideGroups'
import { createOfficerPapers } from '../../store/officerPapers'

/** My own practice by topic, and stations beside each other. There is no list of persons, and no sum from which a small station follows. */
export const readOfficerPractice: Handler<'officerPractice.state'> = async ({ bank, now, store }, { officer }) => {
  const papers = store.part(createOfficerPapers)
  const [answered, stations] = [await papers.answersOf(officer.officerId), await papers.byStation()]
  const questions = [...(await bank.officerPractice()).values()]
  const mine = practiceTopics.map(topic => {
    const own = answered.filter(answer => answer.topic === topic)
    const inBank = questions.filter(question => question.topic === topic)
    const met = new Set(own.map(({ questionId }) => questionId))
    return { topic, answered: own.length, right: own.filter(({ correct }) => correct).length, seen: inBank.filter(({ id }) => met.has(id)).length, bank: inBank.length }
  })
  return success({
    mine,
    stations: stations.map(({ answered: count, papers: handedIn, people, right, station }) =>
      people < least ? { station, people: null, papers: null, answered: null, share: null } : { station, people, papers: handedIn, answered: count, share: right / count }
    ),
    asOf: now().toISOString()
  })
}
