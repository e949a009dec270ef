import { View } from '@tarojs/components'
import { useState } from 'react'
import { copyText } from '@/platform/phone'
import { saveReceipt } from '@/platform/receiptPicture'
import { Phrased } from '@/shared/ui/Phrased'
import { Tool } from '@/shared/ui/Tool'

/** The code by which anybody who has it can see how the report stands. */
export function Receipt({ code }: { code: string }) {
  const [said, setSaid] = useState('')
  return (
    <View className="receipt">
      <View className="note">回执</View>
      <View className="receipt-code" aria-label={`回执${[...code].join('，')}`}>
        {/* Where the line is too short it breaks in the middle. */}
        <Phrased>{`${code.slice(0, 5)}|${code.slice(5)}`}</Phrased>
      </View>
      <View className="note">凭它在任何手机上查进度，不用登录</View>
      <View className="tools">
        <Tool icon="link-simple" onPress={() => void copyText(code).then(done => setSaid(done ? '已复制。' : '没能复制，请用笔记下来。'))}>
          复制
        </Tool>
        <Tool icon="export" onPress={() => void saveReceipt(code).then(setSaid)}>
          存成图片
        </Tool>
      </View>
      <View className="note" role="status" aria-live="polite">
        {said}
      </View>
    </View>
  )
}
