import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LogCheck } from '../../../../contract/desk'
import { callDesk } from '@/shared/api/callDesk'
import { chineseDate } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { dayAndTime } from '../dayAndTime'
import { Panel } from '../frame/Panel'
import { checkWords } from './entryWords'

/** Whether the log is as it was written: reckoned anew each time it is asked for. */
export function CheckPanel({ now }: { now: Date }) {
  const [found, setFound] = useState<LogCheck>()
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const check = async () => {
    setBusy(true)
    const answer = await callDesk('audit.verify', {})
    setBusy(false)
    setProblem(answer.ok ? '' : answer.message)
    if (answer.ok) setFound(answer.value)
  }
  return (
    <Panel title="记录有没有被动过" {...(found ? { note: `${dayAndTime(found.asOf, now)}检查的` } : {})}>
      <View className="note">每一条都和前一条封在一起，改一条、删一条都查得出来。</View>
      {problem && (
        <Notice icon="warning" tone="care" live>
          {problem}
        </Notice>
      )}
      {found && (
        <View className="section-near">
          <Notice icon={found.broken ? 'warning' : 'check-circle'} tone={found.broken ? 'care' : 'act'} live>
            {checkWords(found)}
          </Notice>
        </View>
      )}
      {found?.anchor && (
        <View className="para">
          <View>{`${chineseDate(found.anchor.day)}的封存码，请抄一份放到别处：`}</View>
          <View className="audit-seal">{found.anchor.mac}</View>
        </View>
      )}
      <View className="desk-more">
        <Button kind="secondary" disabled={busy} onPress={() => void check()}>
          {busy ? '正在检查…' : '检查一遍'}
        </Button>
      </View>
    </Panel>
  )
}
