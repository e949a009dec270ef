import { View } from '@tarojs/components'
import { useState } from 'react'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { Tool } from '@/shared/ui/Tool'
import { AssistHead } from './AssistHead'
import { AssistPhases } from './AssistPhases'
import { AssistStep } from './AssistStep'
import type { Assist } from './assistStore'
import { type AssistView, assistViewOf, type OwnView } from './assistViewOf'
import { AssistWait } from './AssistWait'
import { guideById } from './guides'
import { StuckSheet } from './StuckSheet'
import type { WatchState } from './watchAlong'

/** What screen readers are told when the resident moves on. */
const spoken = (view: AssistView): string =>
  view.at === 'step' ? `对方到了第${view.theirs + 1}步：${withoutMarks(view.steps[view.theirs]?.words.title ?? '')}` : view.at === 'finished' ? '对方做完了' : ''

/** Side by side: where the resident is, what to say, and what was seen. */
export function AssistSteps({ assist, watch, onEnd }: { assist: Assist; watch: WatchState; onEnd: () => void }) {
  const [own, setOwn] = useState<OwnView>()
  const [open, setOpen] = useState<'stuck' | 'end'>()
  const guide = guideById(assist.guideId)
  if (!guide) return null
  const view = assistViewOf(guide, assist.place, own)
  const close = () => setOpen(undefined)
  const onStep = view.at === 'step'

  function look(by: number): void {
    const to = onStep && view.steps[view.place + by]
    if (!to) return
    setOwn({ stepId: to.id, from: assist.place?.stepId ?? null })
    scrollToTop()
    focusHeading()
  }

  const overlays = {
    stuck: onStep && <StuckSheet assist={assist} stepId={view.step.id} onClose={close} />,
    end: (
      <Dialog
        question="结束这次陪同吗？"
        sentence="对方可以在他自己的手机上接着做，不会丢。"
        keep={{ label: '接着陪', onPress: close }}
        undo={{ label: '结束陪同', onPress: onEnd }}
      />
    )
  }
  const last = onStep && view.place === view.steps.length - 1
  const dock = onStep && !last ? <Button onPress={() => look(1)}>下一步</Button> : <Button onPress={view.at === 'finished' ? onEnd : () => setOpen('end')}>结束陪同</Button>
  return (
    <Page title="帮办" report="none" dock={dock} overlay={open && overlays[open]}>
      <AssistHead guide={guide} place={assist.place} watch={watch} />
      {'steps' in view && <AssistPhases steps={view.steps} at={onStep ? view.steps[view.theirs] : undefined} finished={view.at === 'finished'} />}
      <View className="hidden-word" role="status" aria-live="polite">
        {spoken(view)}
      </View>
      {onStep ? <AssistStep assist={assist} view={view} onTheirs={() => setOwn(undefined)} /> : <AssistWait guide={guide} view={view} />}
      <View className="assist-rule">
        <Notice tone="care" icon="warning">
          验证码、密码、刷脸，请居民本人来，我们不看、不代输。
        </Notice>
      </View>
      <View className="tools">
        {onStep && (
          <Tool icon="pencil-simple-line" onPress={() => setOpen('stuck')}>
            他卡住了，记一下原因
          </Tool>
        )}
        {onStep && view.place > 0 && <Tool onPress={() => look(-1)}>看上一步</Tool>}
        {onStep && !last && <Tool onPress={() => setOpen('end')}>结束陪同</Tool>}
      </View>
    </Page>
  )
}
