import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Loop } from '../../../../contract/loop'
import { type ScamKind, scamKindNames } from '../../../../contract/vocabulary'
import { callLoop } from '@/shared/api/callLoop'
import { randomId } from '@/shared/randomId'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { ListRow } from '@/shared/ui/ListRow'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { FormField } from '../FormField'
import { PickSheet } from '../publishing/PickField'
import { useForm, whole } from '../useForm'
import { titleFor } from './loopWords'

interface OpenLoopProps {
  /** Reports that belong together, where the matter begins with them. */
  cluster?: { clusterId: string; kind?: ScamKind }
  onOpened: (loop: Loop) => void
  onBack: () => void
}

const noKind = 'none'
const kinds = { ...scamKindNames, [noKind]: '都不是' }

/** A new matter: what it is called, of what kind, and what it begins with. */
export function OpenLoop({ cluster, onOpened, onBack }: OpenLoopProps) {
  const [loopId] = useState(randomId())
  const [kind, setKind] = useState<string>(cluster?.kind ?? noKind)
  const [picking, setPicking] = useState(false)
  const { busy, field, problems, send, setProblems, typed } = useForm({ title: titleFor(cluster?.kind), 'from.tip': '', from: '' })
  const save = () => {
    const [title, tip] = [typed.title.trim(), typed['from.tip'].trim()]
    if (title.length < 4) return setProblems({ title: '请写这件事叫什么，至少四个字。' })
    if (!cluster && tip.length < 4) return setProblems({ 'from.tip': '请写知道了什么，至少四个字。不写姓名和号码。' })
    const from = cluster ? { cluster: cluster.clusterId } : { tip }
    return void send(() => callLoop('loops.open', { loopId, title, from, ...(kind === noKind ? {} : { kind: kind as ScamKind }) }), onOpened)
  }
  const problem = problems[whole] ?? problems.from
  return (
    <DeskFrame
      at="loops"
      title="建一件事"
      onBack={onBack}
      overlay={picking && <PickSheet label="诈骗类型" choices={kinds} chosen={kind} onChoose={setKind} onClose={() => setPicking(false)} />}
      dock={
        <View className="dock-one">
          <Button disabled={busy} onPress={save}>
            {busy ? '正在保存…' : '建这件事'}
          </Button>
        </View>
      }
    >
      <Panel title="从哪里开始" note={cluster ? '一组说到同一个对方的举报' : '一条线索'}>
        {problem && (
          <Notice icon="warning" tone="care" live>
            {problem}
          </Notice>
        )}
        <FormField label="这件事叫什么" most={40} hint="4到40个字，如“冒充客服退款的电话多了”。" {...field('title')} />
        <View className="form-field">
          <View className="strong">诈骗类型</View>
          <ListRow title={kinds[kind as keyof typeof kinds]} onPress={() => setPicking(true)} />
        </View>
        {!cluster && <FormField label="知道了什么" kind="long" most={300} hint="写发生了什么。不写姓名、电话、账号和门牌。" {...field('from.tip')} />}
        <View className="form-tool">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            不建了，回清单
          </Tool>
        </View>
      </Panel>
    </DeskFrame>
  )
}
