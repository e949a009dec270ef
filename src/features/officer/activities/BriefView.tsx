import { View } from '@tarojs/components'
import type { BriefField } from '../../../../contract/activityBrief'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { Panel } from '../frame/Panel'
import { Refused } from '../Refused'
import { BriefForm } from './BriefForm'
import { BriefPaper } from './BriefPaper'
import type { BriefDesk } from './useBrief'

interface BriefViewProps {
  desk: BriefDesk
  now: Date
  writing: boolean
  onWrite: (writing: boolean) => void
  onNumber: (field: BriefField) => void
  onDefinitions: () => void
}

/** 宣传简报: as it will be on paper, and beside it while it is written. */
export function BriefView({ desk, now, onDefinitions, onNumber, onWrite, writing }: BriefViewProps) {
  const { brief, busy, download, failed, isChanged, renew, said, save, texts, theirs } = desk
  if (failed && !brief) return <Refused failure={failed} onAgain={() => void desk.again()} />
  if (!brief || !texts) return <Skeleton label="正在写简报" />
  const asOf = `数字截至${friendlyTime(brief.asOf, now)}`
  const paper = (
    <Panel title="简报" note={asOf}>
      <BriefPaper brief={brief} texts={texts} />
    </Panel>
  )
  const saveFirst = async () => {
    if (await save()) onWrite(false)
  }
  return (
    <>
      <View className="brief-acts">
        <Button disabled={busy === 'making' || busy === 'saving'} onPress={() => void download()}>
          {busy === 'making' ? '正在生成…' : isChanged ? '保存并下载' : '下载简报'}
        </Button>
        {writing ? (
          <Button kind="secondary" disabled={busy === 'saving'} onPress={() => void saveFirst()}>
            {busy === 'saving' ? '正在保存…' : '保存'}
          </Button>
        ) : (
          <Button kind="secondary" onPress={() => onWrite(true)}>
            改文字
          </Button>
        )}
        <Tool icon="arrows-clockwise" onPress={() => void renew()}>
          {busy === 'renewing' ? '正在更新…' : '更新数字'}
        </Tool>
        <Tool icon="question" onPress={onDefinitions}>
          数字怎么算的
        </Tool>
      </View>
      <View role="status" aria-live="polite">
        {said && <Notice tone={Object.keys(theirs).length > 0 || said.startsWith('没有') ? 'care' : 'act'}>{said}</Notice>}
      </View>
      {writing ? (
        <View className="desk-halves">
          <Panel title="改文字" note={brief.changedBy ? `${brief.changedBy}，${friendlyTime(brief.changedAt, now)}` : ''}>
            <BriefForm desk={desk} onNumber={onNumber} />
          </Panel>
          {paper}
        </View>
      ) : (
        paper
      )}
    </>
  )
}
