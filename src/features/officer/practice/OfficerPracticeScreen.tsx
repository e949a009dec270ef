import { useCallback, useState } from 'react'
import type { ActionOutput } from '../../../../contract/actions'
import { practiceTopicNames, type OfficerGraded } from '../../../../contract/officerPractice'
import { callLearning } from '@/shared/api/callLearning'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { SourceSheet } from '@/shared/ui/SourceSheet'
import { DeskFrame } from '../frame/DeskFrame'
import { useAsked } from '../useAsked'
import { PaperQuestion } from './PaperQuestion'
import { PracticeResult } from './PracticeResult'
import { PracticeStart } from './PracticeStart'
import { usePaper } from './usePaper'
import '../officer.scss'
import './practice.scss'

const askState = () => callLearning('officerPractice.state', {})

type Sources = OfficerGraded['items'][number]['sources']

/** 宣防练习: ten questions on how to explain, dissuade and on law; apart from residents' numbers, and nobody is ranked. */
export function OfficerPracticeScreen({ now }: { now: Date }) {
  const state = useAsked<ActionOutput<'officerPractice.state'>>(useCallback(askState, []))
  const paper = usePaper(() => void state.again())
  const [sources, setSources] = useState<Sources>()
  const [leaving, setLeaving] = useState(false)
  const open = paper.paper?.questions[paper.at]

  if (paper.paper && paper.graded)
    return (
      <DeskFrame
        at="officerPractice"
        title="宣防练习"
        note="这次的结果"
        dock={<Button onPress={paper.leave}>再选一个内容</Button>}
        onBack={paper.leave}
        overlay={sources && <SourceSheet sources={sources} onClose={() => setSources(undefined)} />}
      >
        <PracticeResult paper={paper.paper} graded={paper.graded} chosen={paper.chosen} onSources={setSources} />
      </DeskFrame>
    )
  if (paper.paper && open) {
    const total = paper.paper.questions.length
    const isReady = (paper.chosen[open.id]?.length ?? 0) >= (open.type === 'order' ? open.options.length : 1)
    // Nothing is lost before the first answer.
    const leave = () => (Object.values(paper.chosen).some(ids => ids.length > 0) ? setLeaving(true) : paper.leave())
    const deed = paper.at + 1 < total ? '下一题' : '交上去，看讲解'
    return (
      <DeskFrame
        at="officerPractice"
        title="宣防练习"
        note={`${practiceTopicNames[open.topic]}，第${paper.at + 1}题，共${total}题`}
        onBack={leave}
        overlay={
          leaving && (
            <Dialog
              question="不做了吗？"
              sentence="选好的答案会丢，这一份也不算数。"
              keep={{ label: '接着做', onPress: () => setLeaving(false) }}
              undo={{
                label: '退出这一份',
                onPress: () => {
                  setLeaving(false)
                  paper.leave()
                }
              }}
            />
          )
        }
        dock={
          <Button disabled={!isReady} onPress={() => void paper.next()}>
            {paper.busy ? '正在交…' : isReady ? deed : open.type === 'order' ? '先排好先后' : '先选答案'}
          </Button>
        }
      >
        <PaperQuestion question={open} at={paper.at} of={total} chosen={paper.chosen[open.id] ?? []} problem={paper.problem} onChoose={paper.choose} onBack={paper.back} onLeave={leave} />
      </DeskFrame>
    )
  }
  return (
    <DeskFrame at="officerPractice" title="宣防练习" note="一次10题，约5分钟">
      <PracticeStart asked={state} now={now} busy={paper.busy} problem={paper.problem} onBegin={topic => void paper.begin(topic)} />
    </DeskFrame>
  )
}
