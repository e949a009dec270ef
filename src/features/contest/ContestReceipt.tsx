import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { EntryReceipt } from '../../../contract/contest'
import { copyText } from '@/platform/phone'
import { Heading } from '@/shared/ui/Heading'
import { Tool } from '@/shared/ui/Tool'
import { momentWords, receiptText, shortId } from '@/shared/contest/contestWords'

interface ContestReceiptProps {
  title: string
  seedHash: string | undefined
  receipt: EntryReceipt
  isCancelled?: boolean
  now: Date
}

/** 参加回执: what proves the entry. It is kept on this phone, and can be taken along. */
export function ContestReceipt({ title, seedHash, receipt, isCancelled = false, now }: ContestReceiptProps) {
  const [said, setSaid] = useState('')
  const [isWhole, setWhole] = useState(false)
  const copy = async () => setSaid((await copyText(receiptText(title, seedHash, receipt))) ? '复制好了，可以贴到备忘录里。' : '没能复制，请截屏留着。')
  return (
    <View className="section section-near">
      <Heading level={2}>参加回执</Heading>
      <View className="note">{`${momentWords(receipt.enteredAt, now)}参加。${isCancelled ? '这场已取消，不开奖。' : '回执已存在这部手机上，开奖后拿它核对。'}`}</View>
      {/* Long numbers are for checking, not for learning by heart. */}
      {isWhole ? (
        <>
          <View className="contest-fact">
            <Text className="note">参加编号</Text>
            <Text className="contest-hash">{receipt.entryId}</Text>
          </View>
          <View className="contest-fact">
            <Text className="note">回执校验码</Text>
            <Text className="contest-hash">{receipt.mark}</Text>
          </View>
        </>
      ) : (
        <View className="contest-fact">
          <Text className="note">参加编号，前8位</Text>
          <Text className="contest-code">{shortId(receipt.entryId)}</Text>
        </View>
      )}
      <View className="tools">
        <Tool icon="link-simple" onPress={() => void copy()}>
          复制回执
        </Tool>
        <Tool icon="file-text" onPress={() => setWhole(!isWhole)}>
          {isWhole ? '收起全部号码' : '看全部号码'}
        </Tool>
      </View>
      <View className="note" role="status" aria-live="polite">
        {said}
      </View>
    </View>
  )
}
