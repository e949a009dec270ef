import { View } from '@tarojs/components'
import { Notice } from '@/shared/ui/Notice'
import { isStored } from './reportOutboxStore'
import { elsewhere } from './statusLooks'
import type { SeenReport } from './useMyReports'

/** The sentence that belongs to how it stands. */
export function WhatNext({ report: { reportId, item, message, note, pictures, picturesSent } }: { report: SeenReport }) {
  const waits = isStored(reportId)
    ? '已存在这部手机上，联网后会自己发送，您可以先去做别的。'
    : '手机快满了，没能存下来。请先别关掉，连上网会马上发送。'
  const words = {
    queued: waits,
    failed: waits,
    sending: pictures ? `正在发送，图片已发${picturesSent}张，共${pictures}张。您可以先去做别的。` : '正在发送，您可以先去做别的。',
    rejected: message ?? '有的地方不对，请改一改再发。',
    sent: sentWords[item.status ?? 'received']
  }
  return (
    <View className="section-near">
      <View>{words[item.state]}</View>
      {note && (
        <View className="section-near">
          <Notice>{`民警说：${note}`}</Notice>
        </View>
      )}
    </View>
  )
}

const sentWords: Record<NonNullable<SeenReport['item']['status']>, string> = {
  received: '已经收到了，谢谢您。民警会核实，进度在这里看。',
  checking: '民警正在核实。',
  moreNeeded: '民警想多了解一些，请在下面补充。',
  handled: '已经处理了，谢谢您。',
  outOfScope: `这件事不归这里管。${elsewhere}`,
  withdrawn: '您撤回了这条举报。'
}
