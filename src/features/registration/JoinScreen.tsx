import { View } from '@tarojs/components'
import { useState } from 'react'
import { openPage } from '@/platform/navigation'
import { canScan, scanCode } from '@/platform/scan'
import { routes } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { ListRow } from '@/shared/ui/ListRow'
import { Page } from '@/shared/ui/Page'
import { Tool } from '@/shared/ui/Tool'
import { scannedCode } from './assistCodeIn'
import { CodeField } from './CodeField'
import { JoinedPage } from './JoinedPage'
import { useJoin } from './useJoin'
import { useOnce } from './useOnce'
import './assist.scss'

/** 和民警一起做: an officer's six digits, typed or scanned; then who it is, and whether to go together. */
export function JoinScreen({ code: given = '' }: { code?: string }) {
  const [code, setCode] = useState(() => scannedCode(given) ?? '')
  const { joined, busy, problem, complain, join, decline } = useJoin()
  const missing = 6 - code.length

  // A link that was scanned holds the digits: nothing is left to type.
  useOnce(() => code.length === 6 && void join(code))

  function change(text: string): void {
    setCode(text)
    complain(undefined)
  }

  async function scan(): Promise<void> {
    const text = await scanCode()
    const found = text === undefined ? undefined : scannedCode(text)
    if (found) {
      change(found)
      await join(found)
    } else if (text !== undefined) complain('这不是民警出的码。请扫民警手机上的码，或者输入6位数字。')
  }

  if (joined) return <JoinedPage joined={joined} onDecline={decline} />
  return (
    <Page
      title="和民警一起做"
      softDock
      dock={
        <Button disabled={busy || missing > 0} onPress={() => void join(code)}>
          {busy ? '正在连…' : missing > 0 ? `还差${missing}位数字` : '连上'}
        </Button>
      }
    >
      <Heading level={1}>输入民警给的6位数字</Heading>
      <View className="note">民警在旁边陪您做，只看得到您做到第几步。</View>
      <CodeField code={code} onChange={change} onEnter={() => code.length === 6 && void join(code)} />
      <View className="field-help code-help" role="status" aria-live="polite">
        {problem && (
          <>
            <Icon name="warning" tone="care" />
            <View className="note">{problem}</View>
          </>
        )}
      </View>
      {canScan ? (
        <View className="tools">
          <Tool icon="qr-code" onPress={() => void scan()}>
            扫一扫民警的码
          </Tool>
        </View>
      ) : (
        <View className="note">也可以用手机自带的相机，扫民警手机上的码。</View>
      )}
      <View className="rows section">
        <ListRow icon="list-checks" title="身边没有民警，自己做" note="一步一步来，做到哪里都记着" onPress={() => openPage(routes.guides)} />
      </View>
    </Page>
  )
}
