import { type ReactNode, useEffect, useState } from 'react'
import type { Guide } from '../../../contract/guide'
import { askBeforeLeaving } from '@/platform/askBeforeLeaving'
import { Dialog } from '@/shared/ui/Dialog'
import { GuideWalk } from './GuideWalk'
import { useMemoryWalk } from './useMemoryWalk'
import type { Ending } from './walk'

interface HandedOverWalkProps {
  guide: Guide
  freshCase: ReactNode
  onEnd: (ending: Ending) => void
  /** In the middle: nothing is left of it. */
  onLeave: () => void
}

const question = '不做了吗？'
const sentence = '这一次做的不会留下。'

/** The guide on a phone that was handed over: one who leaves in the middle is asked once. */
export function HandedOverWalk({ guide, freshCase, onEnd, onLeave }: HandedOverWalkProps) {
  const walk = useMemoryWalk()
  const [leaving, setLeaving] = useState(false)
  const begun = walk.progress.at !== null
  useEffect(() => (begun ? askBeforeLeaving(`${question}${sentence}`) : undefined), [begun])
  return (
    <GuideWalk
      handOver
      guide={guide}
      walk={walk}
      freshCase={freshCase}
      onEnd={onEnd}
      onLeave={() => (begun ? setLeaving(true) : onLeave())}
      overlay={
        leaving && (
          <Dialog
            question={question}
            sentence={sentence}
            keep={{ label: '接着做', onPress: () => setLeaving(false) }}
            undo={{ label: '不做了', onPress: onLeave }}
          />
        )
      }
    />
  )
}
