import { View } from '@tarojs/components'
import { longestTale } from '../../../contract/story'
import { scamKindNames, type ScamKind, tenKinds2025 } from '../../../contract/vocabulary'
import { Button } from '@/shared/ui/Button'
import { Chips } from '@/shared/ui/Chips'
import { Choice } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import type { StoryDraft } from './draftsStore'
import { TypedField } from './TypedField'

interface StoryFormProps {
  draft: StoryDraft
  busy: boolean
  problem: string | undefined
  onChange: (more: Partial<StoryDraft>) => void
  onSubmit: () => void
  onBack: () => void
}

const kinds = tenKinds2025.map(id => ({ id, text: scamKindNames[id] }))
const leastWords = 20

/** What is still missing, in the button's place. */
function missingIn({ consent, text, title }: StoryDraft): string | undefined {
  if (title.trim().length < 2) return '先起个名字'
  if (text.trim().length < leastWords) return `再写几句，至少${leastWords}个字`
  return consent ? undefined : '先看一看下面的说明'
}

/** One's own story, with the consent in plain words. */
export function StoryForm({ busy, draft, onBack, onChange, onSubmit, problem }: StoryFormProps) {
  const missing = missingIn(draft)
  return (
    <Page
      title="我也讲一个"
      softDock
      onBack={onBack}
      dock={
        <Button disabled={missing !== undefined || busy} onPress={onSubmit}>
          {busy ? '正在交…' : (missing ?? '交上去')}
        </Button>
      }
    >
      <Heading level={1} className="voice-head">
        讲讲您的防骗故事
      </Heading>
      <View className="note">您是怎么看出来的，后来怎么做的。不写真名、电话和住址。</View>
      <View className="strong voice-label">起个名字</View>
      <TypedField label="起个名字" kind="text" value={draft.title} most={20} onChange={title => onChange({ title })} />
      <View className="strong voice-label">经过</View>
      <TypedField label="经过" value={draft.text} most={longestTale} onChange={text => onChange({ text })} />
      <View className="strong voice-label">是哪一类，不清楚就不选</View>
      <Chips<ScamKind> label="是哪一类" choices={kinds} chosen={draft.kind ?? undefined} onChoose={kind => onChange({ kind: kind ?? null })} />
      <View className="strong">署名，用网名；不写就不署</View>
      <TypedField label="署名" kind="text" value={draft.byline} most={10} onChange={byline => onChange({ byline })} />
      <View className="voice-check">
        <Choice multiple text="我愿意把它给大家看" state={draft.consent ? 'chosen' : 'open'} onPress={() => onChange({ consent: !draft.consent })} />
      </View>
      <View className="note voice-about">先由编辑看，看过才发布。要是改了字，会先给您看，您同意了才发。发布以后，您随时能撤回。</View>
      {problem && (
        <View className="section-near">
          <Notice icon="warning" tone="care" live>
            {problem}
          </Notice>
        </View>
      )}
      <View className="voice-part">
        <Button kind="quiet" onPress={onBack}>
          先放着，回头再写
        </Button>
      </View>
    </Page>
  )
}
