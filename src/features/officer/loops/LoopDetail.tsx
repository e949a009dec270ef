import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { type Loop, loopStepNames, type LoopStepName } from '../../../../contract/loop'
import type { Result } from '../../../../contract/result'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { callLoop } from '@/shared/api/callLoop'
import { friendlyTime } from '@/shared/day'
import { randomId } from '@/shared/randomId'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { isSignedOut, Refused } from '../Refused'
import { useAsked } from '../useAsked'
import { AlertOfLoop } from './AlertOfLoop'
import { LoopChange, type Open } from './LoopChange'
import { LoopStepItem } from './LoopStepItem'
import { eventWords, whereFrom } from './loopWords'
import { PushOfLoop } from './PushOfLoop'

interface LoopDetailProps {
  loopId: string
  now: Date
  onBack: () => void
}

/** One matter: its four steps in order, what came of them, and what was done so far. */
export function LoopDetail({ loopId, now, onBack }: LoopDetailProps) {
  const { again, failed, value } = useAsked(useCallback(() => callLoop('loops.read', { loopId }), [loopId]))
  const [changed, setChanged] = useState<Loop>()
  const [open, setOpen] = useState<Open>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const loop = changed && value && changed.version >= value.loop.version ? changed : value?.loop

  const turn = (to: Open | undefined) => {
    setProblem(undefined)
    setOpen(to)
    scrollToTop()
    focusHeading()
  }

  async function change<T>(ask: (seen: { loopId: string; version: number }) => Promise<Result<T>>, loopIn: (value: T) => Loop): Promise<void> {
    if (busy || !loop) return
    setBusy(true)
    setProblem(undefined)
    const answer = await ask({ loopId, version: loop.version })
    setBusy(false)
    if (answer.ok) {
      setChanged(loopIn(answer.value))
      if (open) turn(undefined)
      return
    }
    setProblem(answer.message)
    // Somebody else was quicker: their change is shown, and what was typed stays.
    if (answer.code === 'CONFLICT' || answer.code === 'NOT_FOUND') await again()
  }
  const itself = (kept: Loop) => kept

  const act = (words: string, given: { owner: string | null; dueOn: string | null }) => {
    if (!open) return
    const note = words ? { note: words } : {}
    if (open.deed === 'close') return void change(seen => callLoop('loops.close', { ...seen, result: words }), itself)
    if (open.deed === 'reopen') return void change(seen => callLoop('loops.reopen', { ...seen, reason: words }), itself)
    const { step } = open
    if (open.deed === 'assign') return void change(seen => callLoop('loops.assign', { ...seen, step, ...given }), itself)
    if (open.deed === 'note') return void change(seen => callLoop('loops.step', { ...seen, step, change: 'note', note: words }), itself)
    const deed = open.deed
    return void change(seen => callLoop('loops.step', { ...seen, step, change: deed, ...note }), itself)
  }
  const draft = () => void change(seen => callLoop('loops.draft', seen), ({ loop: kept }) => kept)
  const pushed = () => void change(seen => callLoop('loops.push', { ...seen, pushId: randomId() }), itself)
  const closed = loop?.state === 'closed'
  const allDone = loop?.steps.every(({ done }) => done) ?? false
  const cameOf: Partial<Record<LoopStepName, JSX.Element>> = loop
    ? { judge: <AlertOfLoop loop={loop} onDraft={draft} />, teach: <PushOfLoop loop={loop} now={now} onPushed={pushed} /> }
    : {}

  if (open && loop && value) {
    return <LoopChange open={open} loop={loop} colleagues={value.colleagues} now={now} busy={busy} problem={problem} onAct={act} onBack={() => turn(undefined)} />
  }
  return (
    <DeskFrame
      at="loops"
      title={loop?.title ?? '闭环'}
      {...(value ? { note: `截至${friendlyTime(value.asOf, now)}` } : {})}
      onBack={onBack}
      side={
        <Tool icon="arrow-u-up-left" onPress={onBack}>
          回清单
        </Tool>
      }
    >
      {!loop && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取这件事" />)}
      {loop && failed && !isSignedOut(failed) && <Notice icon="cloud-slash" live>{`没能读到新的，下面是先前读到的。${failed.message}`}</Notice>}
      {problem && (
        <Notice icon="warning" tone="care" live>
          {problem}
        </Notice>
      )}
      {loop && (
        <View className="loop-split">
          <Panel title="四步" note={closed ? '已办结' : `${loop.steps.filter(({ done }) => done).length}步办完`}>
            <View className="timeline" role="list" aria-label="四步的进度">
              {loop.steps.map((step, i) => (
                <LoopStepItem key={step.step} step={step} place={i + 1} last={i === loop.steps.length - 1} now={now} closed={closed} onDeed={deed => turn({ deed, step: step.step })}>
                  {cameOf[step.step]}
                </LoopStepItem>
              ))}
            </View>
            <View className="loop-end">
              {closed ? (
                <Button kind="secondary" disabled={busy} onPress={() => turn({ deed: 'reopen' })}>
                  重新打开
                </Button>
              ) : (
                <Button disabled={busy || !allDone} onPress={() => turn({ deed: 'close' })}>
                  {allDone ? '写结果，办结' : `还没办完：${loop.steps.filter(({ done }) => !done).map(({ step }) => loopStepNames[step]).join('、')}`}
                </Button>
              )}
            </View>
          </Panel>
          <View>
            <Panel title="这件事">
              <View>{whereFrom(loop)}</View>
              <View className="note">{`${loop.station || '没有派出所'}　${loop.opened.by || '同事'}，${friendlyTime(loop.opened.at, now)}建`}</View>
              {'tip' in loop.from && <View className="loop-note">{loop.from.tip}</View>}
              {loop.closed && (
                <View className="loop-result">
                  <View className="strong">结果</View>
                  <View>{loop.closed.result}</View>
                  <View className="note">{`${loop.closed.by || '同事'}办结，${friendlyTime(loop.closed.at, now)}`}</View>
                </View>
              )}
            </Panel>
            <Panel title="做过什么">
              <View role="list">
                {loop.history.map((event, i) => (
                  <View key={i} className="loop-event note" role="listitem">
                    {eventWords(event, now)}
                  </View>
                ))}
              </View>
            </Panel>
          </View>
        </View>
      )}
    </DeskFrame>
  )
}
