import { leavePage } from '@/platform/navigation'
import { tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'
import type { AskDraft } from './useAskDraft'
import type { GuideMoves } from './useGuideWalk'
import type { Ending } from './walk'

interface WalkDockProps {
  moves: GuideMoves
  draft: AskDraft
  helper: Ending['helper'] | undefined
}

/** The one button of each page. Always there: where it came or went, WeChat would get the whole page anew. */
export function WalkDock({ moves, draft, helper }: WalkDockProps) {
  const { scene, ended } = moves
  if (ended) return <Button onPress={() => leavePage(tabs.home)}>完成</Button>
  switch (scene.at) {
    case 'before':
      return <Button onPress={moves.begin}>开始</Button>
    case 'ask':
      if (draft.guess) return <Button onPress={() => draft.guess && moves.answer(draft.guess.id)}>是</Button>
      return <NextButton chosen={draft.chosen} onNext={moves.answer} />
    case 'step':
      return <Button onPress={() => moves.deal('done')}>我做好了</Button>
    case 'missing':
      return <Button onPress={() => moves.goTo(scene.missing[0]?.id ?? '')}>去做这一步</Button>
    case 'helper':
      return <NextButton chosen={helper} onNext={moves.finish} />
  }
}

function NextButton<Id extends string>({ chosen, onNext }: { chosen: Id | undefined; onNext: (id: Id) => void }) {
  return (
    <Button disabled={!chosen} onPress={() => chosen && onNext(chosen)}>
      {chosen ? '下一步' : '先选一个'}
    </Button>
  )
}
