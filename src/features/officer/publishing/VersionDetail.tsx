import { View } from '@tarojs/components'
import type { DraftPeople } from '../../../../contract/loopDraft'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { fieldNameOf } from './fieldWords'
import { Preview } from './Preview'
import type { PreviewParts } from './previewParts'
import { type DeskVersion, textTypeNames } from './textTypes'
import { StateTag } from './VersionList'
import { stampWords, whyNotApprove } from './versionWords'

export type Asking = 'reject' | 'withdraw'

interface VersionDetailProps {
  version: DeskVersion
  people: DraftPeople | undefined
  parts: PreviewParts
  now: Date
  busy: boolean
  problem: string | undefined
  onApprove: () => void
  onAsk: (step: Asking) => void
  onRewrite: () => void
}

/** One version: who brought it where it stands, what is against it, how it looks, and what can be done with it. */
export function VersionDetail({ version, people, parts, now, busy, problem, onApprove, onAsk, onRewrite }: VersionDetailProps) {
  const { findings, stamps, state, text, type } = version
  const why = whyNotApprove(version, people)
  return (
    <View className="version">
      <View className="version-head">
        <Heading level={2}>{withoutMarks(text.title)}</Heading>
        <StateTag state={state} />
      </View>
      <View role="list" aria-label="经过哪些人的手">
        {stamps.map(stamp => (
          <View key={stamp.step} className="note" role="listitem">
            {stampWords(stamp, people, now)}
          </View>
        ))}
      </View>
      {problem && (
        <View className="section-near">
          <Notice icon="warning" tone="care" live>
            {problem}
          </Notice>
        </View>
      )}
      {state === 'draft' && findings.length > 0 && (
        <View className="section-near" role="list" aria-label="要改的地方">
          {findings.map((finding, i) => (
            <View key={i} className="finding" role="listitem">
              <View className="strong">{fieldNameOf(type, finding.field)}</View>
              <View>{finding.problem + finding.mend}</View>
            </View>
          ))}
        </View>
      )}
      <View className="version-deeds">
        {state === 'draft' && (
          <>
            <Button icon="check-circle" disabled={busy || why !== undefined} onPress={onApprove}>
              {busy ? '正在记…' : (why ?? '审核通过，发布')}
            </Button>
            <Button kind="secondary" disabled={busy} onPress={() => onAsk('reject')}>
              退回
            </Button>
          </>
        )}
        {state === 'published' && (
          <Button kind="secondary" disabled={busy} onPress={() => onAsk('withdraw')}>
            撤下
          </Button>
        )}
        <Button kind="secondary" icon="pencil-simple-line" disabled={busy} onPress={onRewrite}>
          {state === 'draft' ? '改这一版' : `照它写下一版${textTypeNames[type]}`}
        </Button>
      </View>
      <Preview text={version} parts={parts} />
    </View>
  )
}
