import { View } from '@tarojs/components'
import { useState } from 'react'
import { type ScamKind, scamKindNames, scamKinds } from '../../../../../contract/vocabulary'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { Chips } from '@/shared/ui/Chips'
import { Pressable } from '@/shared/ui/Pressable'
import { Sheet } from '@/shared/ui/Sheet'
import { ItemDetail } from './ItemDetail'
import { ItemsOf } from './ItemsOf'
import { type Pool, pools } from './itemWords'

interface ItemsTabProps {
  now: Date
  kind: ScamKind | undefined
  onKinds: () => void
}

/** 题目: what answers say about the questions; for editors. */
export function ItemsTab({ now, kind, onKinds }: ItemsTabProps) {
  const [pool, setPool] = useState<Pool>('practice')
  const [questionId, setQuestionId] = useState<string>()
  const turn = (to: string | undefined) => {
    setQuestionId(to)
    scrollToTop()
    focusHeading()
  }
  if (questionId) return <ItemDetail key={questionId} questionId={questionId} onBack={() => turn(undefined)} />
  const request = { pool, ...(kind ? { kind } : {}) }
  const words = kind ? scamKindNames[kind] : '全部类型'
  return (
    <>
      <View className="insight-filter">
        <Chips label="题库" choices={pools} chosen={pool} onChoose={id => setPool(id ?? pool)} />
        <Pressable className="chip insight-where" label={`看哪一类：${words}`} onPress={onKinds}>
          {words}
        </Pressable>
      </View>
      <ItemsOf key={JSON.stringify(request)} request={request} now={now} onOpen={turn} />
    </>
  )
}

const kinds = scamKinds.map(id => ({ id, text: scamKindNames[id] }))

export function KindSheet({ chosen, onChoose, onClose }: { chosen: ScamKind | undefined; onChoose: (kind: ScamKind | undefined) => void; onClose: () => void }) {
  return (
    <Sheet title="看哪一类" onClose={onClose}>
      <View className="note">再点一次就不选，看全部。</View>
      <Chips label="类型" choices={kinds} chosen={chosen} onChoose={onChoose} />
    </Sheet>
  )
}
