import { View } from '@tarojs/components'
import type { Area } from '../../../../contract/area'
import type { ContestCreateRequest } from '../../../../contract/contestDesk'
import { ContestFacts } from '@/shared/contest/ContestFacts'
import { momentWords } from '@/shared/contest/contestWords'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Numbered } from '@/shared/ui/Numbered'
import { Phrased } from '@/shared/ui/Phrased'
import { Tool } from '@/shared/ui/Tool'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'

interface ContestPreviewProps {
  request: ContestCreateRequest
  areas: readonly Area[]
  isNew: boolean
  now: Date
  busy: boolean
  onSave: () => void
  onBack: () => void
}

/** As residents will see it, and what can no longer be changed: read before it is made. */
export function ContestPreview({ areas, busy, isNew, now, onBack, onSave, request }: ContestPreviewProps) {
  const communities = request.communityIds.map(communityId => ({ communityId, name: areas.find(({ id }) => id === communityId)?.name ?? communityId }))
  return (
    <DeskFrame
      at="contestDesk"
      title={isNew ? '看一遍，再建' : '看一遍，再改'}
      onBack={onBack}
      dock={
        <View className="dock-one">
          <Button disabled={busy} onPress={onSave}>
            {busy ? '正在保存…' : isNew ? '就这样，建这场竞答' : '就这样，改好'}
          </Button>
        </View>
      }
    >
      <Panel title="建好以后">
        <Notice icon="warning" tone="care">
          开始以后，名称、时间、社区、题数、规则、奖品都不能再改，只能取消，还要公开写明原因。
        </Notice>
        <Numbered
          lines={[
            '开始以前还可以改内容。',
            '抽奖的种子在建的时候就定下、封存，先公布指纹，永远不能换，开奖时才公开。',
            request.publicNumberSource ? `开奖要等到公布“${request.publicNumberSource.what}”以后，用别的数不行。` : '没有加公开数字，开始以后不能再加。',
            '抽奖只能抽一次，抽完不能重来。'
          ]}
        />
        <View className="form-tool tools">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            回去改
          </Tool>
        </View>
      </Panel>
      <Panel title="居民会看到的">
        <View className="preview preview-100">
          <View className="preview-phone">
            <View className="note">{`${momentWords(request.opensAt, now)}开始`}</View>
            <Heading level={2}>
              <Phrased>{request.title}</Phrased>
            </Heading>
            <ContestFacts contest={{ ...request, communities }} now={now} />
          </View>
        </View>
      </Panel>
    </DeskFrame>
  )
}
