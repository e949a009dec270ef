import { useState } from 'react'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import type { OfficerGraded, OfficerPaper, PracticeTopic } from '../../../../contract/officerPractice'
import { callLearning } from '@/shared/api/callLearning'

export interface PaperState {
  paper: OfficerPaper | undefined
  /** Which question is open, from 0. */
  at: number
  /** Chosen options by question. */
  chosen: Readonly<Record<string, readonly string[]>>
  graded: OfficerGraded | undefined
  busy: boolean
  problem: string
  begin: (topic: PracticeTopic | undefined) => Promise<void>
  choose: (optionId: string) => void
  next: () => Promise<void>
  back: () => void
  leave: () => void
}

const toggled = (items: readonly string[], item: string): string[] => (items.includes(item) ? items.filter(each => each !== item) : [...items, item])

/** One paper from its draw to its result. What is chosen stays when handing in fails. */
export function usePaper(onDone: () => void): PaperState {
  const [paper, setPaper] = useState<OfficerPaper>()
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<Record<string, readonly string[]>>({})
  const [graded, setGraded] = useState<OfficerGraded>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const question = paper?.questions[at]

  function turn(): void {
    setProblem('')
    scrollToTop()
    focusHeading()
  }

  async function begin(topic: PracticeTopic | undefined): Promise<void> {
    if (busy) return
    setBusy(true)
    const drawn = await callLearning('officerPractice.draw', topic ? { topic } : {})
    setBusy(false)
    if (!drawn.ok) return setProblem(drawn.message)
    setPaper(drawn.value)
    setAt(0)
    setChosen({})
    setGraded(undefined)
    turn()
  }

  async function handIn(of: OfficerPaper): Promise<void> {
    setBusy(true)
    const answers = of.questions.map(({ id }) => ({ questionId: id, optionIds: [...(chosen[id] ?? [])] }))
    const reply = await callLearning('officerPractice.submit', { paperId: of.paperId, answers })
    setBusy(false)
    if (!reply.ok) return setProblem(`${reply.message}选好的都还在，再交一次就行。`)
    setGraded(reply.value)
    turn()
    onDone()
  }

  return {
    paper,
    at,
    chosen,
    graded,
    busy,
    problem,
    begin,
    choose(optionId) {
      if (!question) return
      setChosen(before => ({ ...before, [question.id]: question.type === 'single' ? [optionId] : toggled(before[question.id] ?? [], optionId) }))
    },
    async next() {
      if (!paper || busy) return
      if (at + 1 >= paper.questions.length) return handIn(paper)
      setAt(at + 1)
      turn()
    },
    back() {
      setAt(Math.max(0, at - 1))
      turn()
    },
    leave() {
      setPaper(undefined)
      setGraded(undefined)
      turn()
    }
  }
}
