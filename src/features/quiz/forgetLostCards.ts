import { questionById } from './bank'
import { useLearningStore } from './learningStore'

/** Takes out cards of questions that an update has taken out of the bank: they would be said to be due for ever. */
export function forgetLostCards(): void {
  const { cards } = useLearningStore.getState()
  const left = Object.entries(cards).filter(([id]) => questionById(id))
  if (left.length < Object.keys(cards).length) useLearningStore.setState({ cards: Object.fromEntries(left) })
}
