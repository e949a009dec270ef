import { Button as NativeButton, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { copyText } from '@/platform/phone'
import { sharesByButton } from '@/platform/share'
import { Icon } from '@/shared/ui/Icon'
import { DeskTool } from '../DeskTool'

/** The words for the group chat: to copy everywhere, and in WeChat a card that opens the questions. */
export function PushText({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyText(text)) ? '文字已复制，可以粘贴到社区群里。' : '没能复制，请再点一次。')
  return (
    <>
      <Text className="push-text">
        {text}
      </Text>
      <View className="insight-tools">
        <DeskTool icon="copy" onPress={() => void copy()}>
          复制文字
        </DeskTool>
        <View className="note" role="status" aria-live="polite">
          {said}
        </View>
      </View>
      {sharesByButton && (
        <NativeButton className="row row-icon push-share" openType="share" aria-label="发一张卡片到群里">
          <Icon name="share-network" />
          <View className="row-words">
            <View className="strong">发一张卡片到群里</View>
            <View className="note">点开就是这一类的练习</View>
          </View>
          <Icon name="caret-right-bold" tone="line" className="row-go" />
        </NativeButton>
      )}
    </>
  )
}
