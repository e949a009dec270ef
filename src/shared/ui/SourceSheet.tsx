import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PublishedSource } from '../../../contract/publication'
import { copyText } from '@/platform/phone'
import { chineseDate } from '../day'
import { Phrased } from './Phrased'
import { Sheet } from './Sheet'
import { Tool } from './Tool'

/** Where the facts come from: who published what and when, and the address where the publisher has a page. */
export function SourceSheet({ sources, onClose }: { sources: readonly PublishedSource[]; onClose: () => void }) {
  const [copied, setCopied] = useState('')
  return (
    <Sheet title="来源" onClose={onClose}>
      {sources.map(({ publisher, title, date, url }, i) => (
        <View key={i} className="source-row">
          <View className="strong">{title}</View>
          <View className="note">
            <Phrased>{`${publisher}　${chineseDate(date)}`}</Phrased>
          </View>
          {url && (
            <Tool icon="link-simple" onPress={() => void copyText(url).then(done => setCopied(done ? '网址已复制，可以粘贴到浏览器里打开。' : '没能复制，请再试一次。'))}>
              复制网址
            </Tool>
          )}
        </View>
      ))}
      {copied && (
        <Text className="note" aria-live="polite">
          {copied}
        </Text>
      )}
    </Sheet>
  )
}
