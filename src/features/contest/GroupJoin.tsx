import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { groupKindNames } from '../../../contract/group'
import { canScan, scanCode } from '@/platform/scan'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { TextField } from '@/shared/ui/TextField'
import { Tool } from '@/shared/ui/Tool'
import { howSure, scannedJoinCode, spacedCode, typedJoinCode, typedNote } from './groupWords'
import type { GroupWork } from './useGroups'

interface GroupJoinProps {
  work: GroupWork
  /** From a link; empty to be typed. */
  code: string
  /** @param isNew false for a group one was in already */
  onJoined: (groupId: string, isNew: boolean) => void
  onBack: () => void
}

/** Enters a code, shows what it leads to, and joins only then. */
export function GroupJoin({ code: given, onBack, onJoined, work }: GroupJoinProps) {
  const [typed, setTyped] = useState(given ? spacedCode(given) : '')
  const code = typedJoinCode(typed)
  const { busy, found, look, problem } = work
  // A link that was scanned holds the code: nothing is left to type.
  const looked = useRef(given === '')
  useEffect(() => {
    if (looked.current) return
    looked.current = true
    void look(given)
  })
  const scan = async () => {
    const text = await scanCode()
    const scanned = text === undefined ? undefined : scannedJoinCode(text)
    if (scanned) {
      setTyped(spacedCode(scanned))
      await look(scanned)
    } else if (text !== undefined) work.complain('这不是一起学的码。请扫发码的人手机上的码，或者输入8位的码。')
  }
  const join = async () => {
    const group = found && (await work.join(found.code))
    if (group) onJoined(group.groupId, !found.joined)
  }

  if (found) {
    return (
      <Page
        title="加入一起学"
        onBack={onBack}
        dock={
          <Button disabled={busy} onPress={() => void join()}>
            {busy ? '正在加入…' : found.joined ? '已经加入了，去看看' : '加入'}
          </Button>
        }
      >
        <View className="note">{groupKindNames[found.kind]}</View>
        <Heading level={1}>
          <Phrased>{found.name}</Phrased>
        </Heading>
        <View>{`现在有${found.members}人。`}</View>
        <View className="section-near">
          <Notice icon="info">加入后，大家只看得到有多少人练过、哪几类还不熟。您答了什么，谁也看不到。随时可以退出。</Notice>
        </View>
        <View className="note group-lines">{howSure}</View>
        {problem && (
          <View className="section-near">
            <Notice icon="warning" tone="care" live>
              {problem}
            </Notice>
          </View>
        )}
        <Button kind="quiet" onPress={() => work.forgetFound()}>
          不是这个，重新输入
        </Button>
      </Page>
    )
  }
  const { hint, missing, problem: flaw } = typedNote(typed)
  const ready = missing === 0 && flaw === undefined
  return (
    <Page
      title="加入一起学"
      onBack={onBack}
      softDock
      dock={
        <Button disabled={busy || !ready} onPress={() => void look(code)}>
          {busy ? '正在查…' : ready ? '看看是哪个组' : missing > 0 ? `还差${missing}位` : '先改好上面的码'}
        </Button>
      }
    >
      <Heading level={1} className="group-head">
        输入8位的码
      </Heading>
      <View className="note">大小写都行，中间的横线不用输。</View>
      <View className="section-near">
        <TextField label="8位的码" value={typed} most={40} onChange={text => (work.complain(''), setTyped(text))} problem={problem || flaw} hint={hint} onEnter={() => ready && void look(code)} />
      </View>
      {canScan && (
        <View className="tools">
          <Tool icon="qr-code" onPress={() => void scan()}>
            扫一扫
          </Tool>
        </View>
      )}
    </Page>
  )
}
