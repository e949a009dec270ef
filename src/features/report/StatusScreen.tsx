import { View } from '@tarojs/components'
import { useState } from 'react'
import { cleanReceipt, isReceipt } from '../../../contract/receipt'
import type { ReportStatusReply } from '../../../contract/reportReplies'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { TextField } from '@/shared/ui/TextField'
import { callReport } from './callReport'
import { StatusTag } from './StatusTag'
import { elsewhere } from './statusLooks'
import './report.scss'

/** 查询进度: by the code, from any phone, without signing in. */
export function StatusScreen({ code: given = '', now }: { code?: string; now: Date }) {
  const [typed, setTyped] = useState(given)
  const [problem, setProblem] = useState<string>()
  const [found, setFound] = useState<ReportStatusReply>()
  const [busy, setBusy] = useState(false)
  const code = cleanReceipt(typed)

  async function look(): Promise<void> {
    setFound(undefined)
    if (!isReceipt(code)) return setProblem(code.length === 10 ? '有一个字不对，请对着回执再看一遍。' : `回执是10个字，现在是${code.length}个。`)
    setProblem(undefined)
    setBusy(true)
    const status = await callReport('report.status', { receiptCode: code })
    setBusy(false)
    if (status.ok) setFound(status.value)
    else setProblem(status.message)
  }
  return (
    <Page
      title="查询进度"
      report="none"
      voice
      softDock
      dock={
        <Button onPress={() => void look()} disabled={busy}>
          {busy ? '正在查…' : '查一查'}
        </Button>
      }
    >
      <Heading level={1}>用回执查进度</Heading>
      <View className="note">回执是举报时得到的10个字，字母不分大小写。</View>
      <TextField
        label="回执"
        value={typed}
        most={20}
        problem={problem}
        onChange={text => {
          setTyped(text)
          setProblem(undefined)
        }}
      />
      <View role="status" aria-live="polite">
        {found && (
          <View className="section-near">
            <StatusTag report={{ state: 'sent', status: found.status }} />
            <View className="note">{`${friendlyTime(found.updatedAt, now)}更新`}</View>
            {found.note && (
              <View className="section-near">
                <Notice>{`民警说：${found.note}`}</Notice>
              </View>
            )}
            {found.status === 'outOfScope' && <View className="section-near">{elsewhere}</View>}
            {found.status === 'moreNeeded' && <View className="section-near">请用当时举报的那部手机打开“我的举报”，在里面补充。</View>}
          </View>
        )}
      </View>
    </Page>
  )
}
