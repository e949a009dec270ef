import { useState } from 'react'
import type { QuestionType } from '../../../contract/question'

/** What is chosen for the open question and which phrases are tapped, before it counts. */
export function useAnswerDraft(type: QuestionType) {
  const [chosen, setChosen] = useState<string[]>([])
  const [tapped, setTapped] = useState<number[]>([])

  const toggled = <T>(items: T[], item: T) => (items.includes(item) ? items.filter(each => each !== item) : [...items, item])

  return {
    chosen,
    tapped,
    choose: (id: string) => setChosen(type === 'judge' || type === 'single' ? [id] : toggled(chosen, id)),
    tap: (clue: number) => setTapped(toggled(tapped, clue)),
    clear() {
      setChosen([])
      setTapped([])
    }
  }
}
