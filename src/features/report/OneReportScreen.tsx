import { View } from '@tarojs/components'
import { useState } from 'react'
import { leavePage, openPage, turnTo } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Skeleton } from '@/shared/ui/Skeleton'
import { removePictures } from '@/platform/pictures'
import { callReport } from './callReport'
import { useDraftStore } from './draftStore'
import { flushReports } from './flushReports'
import { nameOf } from './MyReportsScreen'
import { Receipt } from './Receipt'
import { useReportOutboxStore } from './reportOutboxStore'
import { StatusTag } from './StatusTag'
import { Supplement } from './Supplement'
import { useMyReports } from './useMyReports'
import { WhatNext } from './WhatNext'
import './report.scss'

/** One report: the receipt, how it stands, and what can still be done. */
export function OneReportScreen({ reportId, now }: { reportId: string; now: Date }) {
  const { reports, reading, read } = useMyReports()
  const [asking, setAsking] = useState<'cancel' | 'withdraw' | 'replace'>()
  const [said, setSaid] = useState('')
  const report = reports.find(each => each.reportId === reportId)

  async function withdraw(): Promise<void> {
    setAsking(undefined)
    const withdrawn = await callReport('report.withdraw', { reportId })
    setSaid(withdrawn.ok ? '已经撤回，写的内容和图片都删掉了。' : withdrawn.message)
    if (withdrawn.ok) await read()
  }
  function cancel(): void {
    const item = useReportOutboxStore.getState().items.find(each => each.report.reportId === reportId)
    useReportOutboxStore.getState().remove(reportId)
    if (item) void removePictures(item.pictures.map(({ pictureId }) => pictureId))
    turnTo(routes.myReports)
  }
  /** The form holds one report: another that is half written is not dropped unasked. */
  function askToEdit(): void {
    const { draft } = useDraftStore.getState()
    if (draft && draft.reportId !== reportId && (draft.type !== null || draft.step !== 'type')) setAsking('replace')
    else edit()
  }
  function editInPlace(): void {
    void removePictures(useDraftStore.getState().draft?.pictureIds ?? [])
    edit()
  }
  /** Back into the form, as it was. */
  function edit(): void {
    const item = useReportOutboxStore.getState().items.find(each => each.report.reportId === reportId)
    if (!item) return
    const { contact, kind, story, moneyLost, onBehalf, replyPhone, metOn } = item.report
    useDraftStore.getState().begin({
      reportId,
      step: 'check',
      type: contact.type,
      contact: contact.value,
      kind: kind ?? null,
      story,
      moneyLost,
      forWhom: onBehalf ? 'family' : 'me',
      mayCallBack: replyPhone !== undefined,
      replyPhone: replyPhone ?? '',
      metOn: metOn ?? null,
      pictureIds: item.pictures.map(({ pictureId }) => pictureId)
    })
    useReportOutboxStore.getState().remove(reportId)
    turnTo(routes.reportForm({ goOn: '1' }))
  }

  if (!report) {
    return (
      <Page title="我的举报" report="none" voice>
        <Heading level={1}>我的举报</Heading>
        {reading ? <Skeleton label="正在读取" /> : <Empty icon="flag" text="这部手机上没有这条举报。可以用回执查进度。" action={{ label: '用回执查进度', onPress: () => turnTo(routes.reportStatus()) }} live />}
      </Page>
    )
  }
  const dialogs = {
    cancel: (
      <Dialog question="不发这条举报了吗？" sentence="写的内容和图片会从手机上删掉。" keep={{ label: '留着', onPress: () => setAsking(undefined) }} undo={{ label: '不发了', onPress: cancel }} />
    ),
    replace: (
      <Dialog question="先改这一条吗？" sentence="还有一条没填完。先改这一条，没填完的那条会从手机上删掉。" keep={{ label: '先不改', onPress: () => setAsking(undefined) }} undo={{ label: '改这一条', onPress: editInPlace }} />
    ),
    withdraw: (
      <Dialog question="撤回这条举报吗？" sentence="写的内容和图片会从服务器上删掉，民警就看不到了。" keep={{ label: '留着', onPress: () => setAsking(undefined) }} undo={{ label: '撤回', onPress: () => void withdraw() }} />
    )
  }
  const { item } = report
  const onPhone = item.state !== 'sent'
  return (
    <Page
      title="我的举报"
      report="none" voice
      overlay={asking && dialogs[asking]}
      dock={
        item.state === 'rejected' ? (
          <Button onPress={askToEdit}>改一改再发</Button>
        ) : (
          <Button kind="secondary" onPress={() => leavePage(tabs.home)}>
            好
          </Button>
        )
      }
    >
      <View className="status-tag" role="status" aria-live="polite">
        <StatusTag report={item} />
      </View>
      <Heading level={1}>
        <Phrased>{nameOf(report)}</Phrased>
      </Heading>
      <View className="note">{friendlyTime(report.at, now)}</View>
      {said && (
        <View className="section-near">
          <Notice live>{said}</Notice>
        </View>
      )}
      <WhatNext report={report} />
      {report.receiptCode && <Receipt code={report.receiptCode} />}
      {report.receiptCode && report.held && (
        <View className="section-near">
          <Notice>请他抄下回执，或者拍下来：凭它在自己的手机上能查进度。</Notice>
        </View>
      )}
      {item.status === 'moreNeeded' && <Supplement reportId={reportId} onSent={() => void read()} />}
      <View className="rows section">
        {(item.state === 'queued' || item.state === 'failed') && <ListRow icon="arrows-clockwise" title="现在发送" note="平时会自己发，不用守着" onPress={() => void flushReports()} />}
        {onPhone && item.state !== 'sending' && <ListRow icon="trash" title="不发了" note="从手机上删掉" onPress={() => setAsking('cancel')} />}
        {(item.status === 'received' || item.status === 'checking' || item.status === 'moreNeeded') && (
          <ListRow icon="arrow-counter-clockwise" title="撤回" note="服务器上的内容会删掉" onPress={() => setAsking('withdraw')} />
        )}
        <ListRow icon="list-checks" title="看全部举报" onPress={() => openPage(routes.myReports)} />
      </View>
    </Page>
  )
}
