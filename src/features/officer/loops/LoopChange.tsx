import { type Loop, type LoopStepName, loopStepNames } from '../../../../contract/loop'
import { AssignStep } from './AssignStep'
import type { StepDeed } from './LoopStepItem'
import { type WordsAsked, WordsStep } from './WordsStep'

/** What somebody is about to do. */
export type Open = { deed: StepDeed; step: LoopStepName } | { deed: 'close' } | { deed: 'reopen' }

interface LoopChangeProps {
  open: Open
  loop: Loop
  colleagues: readonly string[]
  now: Date
  busy: boolean
  problem: string | undefined
  onAct: (words: string, given: { owner: string | null; dueOn: string | null }) => void
  onBack: () => void
}

const plain = '不写姓名、电话、账号和门牌。'
const nobody = { owner: null, dueOn: null }

function askedOf(open: Open, loop: Loop): WordsAsked {
  if (open.deed === 'close') return { title: '结果是什么？', label: '一句话说结果', hint: `4到100个字。${plain}`, deed: '办结这件事', least: 4, most: 100 }
  if (open.deed === 'reopen') return { title: '为什么重新打开？', label: '原因', hint: plain, deed: '重新打开', least: 2, most: 300 }
  const name = loopStepNames[open.step]
  const before = loop.steps.find(({ step }) => step === open.step)?.note ?? ''
  if (open.deed === 'note') return { title: `${name}：写说明`, label: '说明', hint: `写做了什么、看到什么。${plain}`, deed: '存下说明', least: 2, most: 300, before }
  if (open.deed === 'undo') return { title: `${name}：改回没办完`, label: '说明（可以不写）', hint: plain, deed: '改回没办完', least: 0, most: 300, before }
  return { title: `${name}：办完了`, label: '说明（可以不写）', hint: `办了什么；不用办的，写上原因。${plain}`, deed: '记下办完', least: 0, most: 300, before }
}

/** The page for one change of a matter. */
export function LoopChange({ open, loop, colleagues, now, busy, problem, onAct, onBack }: LoopChangeProps) {
  if (open.deed === 'assign') {
    const step = loop.steps.find(each => each.step === open.step)
    return step ? (
      <AssignStep step={step} colleagues={colleagues} now={now} busy={busy} problem={problem} onAssign={(owner, dueOn) => onAct('', { owner, dueOn })} onBack={onBack} />
    ) : null
  }
  return <WordsStep {...askedOf(open, loop)} at="loops" about={loop.title} busy={busy} problem={problem} onDo={words => onAct(words, nobody)} onBack={onBack} />
}
