import { View } from '@tarojs/components'
import { useState } from 'react'
import { maskNumbers } from '../../../../contract/maskNumbers'
import type { DeskChange } from '../../../../contract/voiceDesk'
import { callVoiceDesk } from '@/shared/api/callVoiceDesk'
import { randomId } from '@/shared/randomId'
import { Button } from '@/shared/ui/Button'
import { FieldProblem } from '../FieldProblem'
import { FormField } from '../FormField'
import { Panel } from '../frame/Panel'
import { useForm, whole } from '../useForm'

interface ChangeFormProps {
  /** One of one's own that is written anew. */
  change: DeskChange | undefined
  feedbackIds: readonly string[] | undefined
  onDone: (change: DeskChange) => void
  onBack: () => void
}

/** A public answer, in our own words. */
export function ChangeForm({ change, feedbackIds = [], onBack, onDone }: ChangeFormProps) {
  const [id] = useState(() => change?.id ?? randomId())
  const form = useForm({ title: change?.title ?? '', whatWasSaid: change?.whatWasSaid ?? '', whatChanged: change?.whatChanged ?? '' })
  const { title, whatChanged, whatWasSaid } = form.typed
  const ready = title.trim().length >= 2 && whatWasSaid.trim().length >= 4 && whatChanged.trim().length >= 4
  const hint = (text: string) => (maskNumbers(text).found.length ? '里面有号码，发布前要删去。' : undefined)
  const send = () =>
    form.send(
      () => callVoiceDesk('changes.publish', { step: 'draft', id, title: title.trim(), whatWasSaid: whatWasSaid.trim(), whatChanged: whatChanged.trim(), ...(feedbackIds.length ? { feedbackIds: [...feedbackIds] } : {}) }),
      onDone
    )
  return (
    <Panel title={change ? '改这条回应' : '写一条公开回应'} {...(feedbackIds.length ? { note: `回应${feedbackIds.length}条意见，发布后记为“已改”` } : {})}>
      <View className="heard-form">
        <View className="note">用我们自己的话写大家的意思，不照抄原话，不写谁提的。</View>
        <FormField label="标题" most={20} {...form.field('title')} />
        <FormField label="大家说了什么" kind="long" most={200} hint={hint(whatWasSaid)} {...form.field('whatWasSaid')} />
        <FormField label="我们改了什么" kind="long" most={200} hint={hint(whatChanged)} {...form.field('whatChanged')} />
        <FieldProblem>{form.problems[whole]}</FieldProblem>
        <View className="heard-acts">
          <Button disabled={!ready || form.busy} onPress={() => void send()}>
            {form.busy ? '正在交…' : ready ? '交给另一位编辑审核' : '先把三样都写好'}
          </Button>
          <Button kind="secondary" onPress={onBack}>
            不写了
          </Button>
        </View>
      </View>
    </Panel>
  )
}
