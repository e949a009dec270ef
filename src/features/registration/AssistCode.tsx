import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { codePicture } from '@/platform/codePicture'
import { openPage } from '@/platform/navigation'
import { linkTo, sharesByButton } from '@/platform/share'
import { routes } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Numbered } from '@/shared/ui/Numbered'
import { Page } from '@/shared/ui/Page'
import { Tool } from '@/shared/ui/Tool'
import { AssistProblemNote } from './AssistProblemNote'
import type { Assist } from './assistStore'
import { guideById } from './guides'
import type { AssistProblem } from './useAssist'
import type { WatchState } from './watchAlong'

interface AssistCodeProps {
  assist: Assist
  watch: WatchState
  opening: boolean
  problem: AssistProblem | undefined
  onAgain: () => void
  onEnd: () => void
}

/** Pages have no address in WeChat: there the code holds the digits, and the resident's mini-program reads them. */
const pictured = (code: string) => (sharesByButton ? code : linkTo(routes.join({ code })))

/** The code for one resident, to be read from an arm's length, until they have joined. */
export function AssistCode({ assist, watch, opening, problem, onAgain, onEnd }: AssistCodeProps) {
  const { assistCode, guideId, state, validSeconds } = assist
  const picture = useMemo(() => codePicture(pictured(assistCode)), [assistCode])
  const expired = state === 'expired'
  const away = { message: watch === 'signedOut' ? '登录过期了，请重新登录。登录后这一页会自己接上。' : '网不好，正在连。对方加入后这一页会自己接上。', signIn: watch === 'signedOut' }
  return (
    <Page title="帮办" report="none" {...(expired ? { dock: <Button onPress={onAgain}>{opening ? '正在出码…' : '再出一个码'}</Button> } : {})}>
      <View className="note">{guideById(guideId)?.row ?? ''}</View>
      <Heading level={1}>{expired ? '这个码过期了' : '请居民输入这个码'}</Heading>
      {expired ? (
        <View role="status">没有人用过它。再出一个，请居民重新输入。</View>
      ) : (
        <>
          <View className="code-shown" role="img" aria-label={`码：${[...assistCode].join(' ')}`}>
            <Text className="code-group">{assistCode.slice(0, 3)}</Text>
            <Text className="code-group">{assistCode.slice(3)}</Text>
          </View>
          <View className="note">{`${Math.round(validSeconds / 60)}分钟内有效，只给一位居民用。`}</View>
          <Image className="code-picture" src={picture} mode="aspectFit" aria-label="同一个码的二维码" nativeProps={{ alt: '同一个码的二维码' }} />
          <Numbered
            lines={[
              '请居民打开“反诈同行”，点“我的”，再点“帮办”。',
              '点“和民警一起做”，输入上面6位数字。',
              sharesByButton ? '也可以点“扫一扫民警的码”。' : '也可以用手机相机扫这个码。'
            ]}
          />
          <View className="note" role="status" aria-live="polite">
            正在等居民加入。
          </View>
        </>
      )}
      <AssistProblemNote problem={problem ?? (watch === 'reached' || expired ? undefined : away)} />
      {!expired && (
        <View className="tools">
          <Tool icon="arrows-clockwise" onPress={onAgain}>
            {opening ? '正在出码…' : '再出一个码'}
          </Tool>
          <Tool icon="x-circle" onPress={onEnd}>
            不陪了
          </Tool>
        </View>
      )}
      <View className="rows section-near">
        <ListRow icon="phone" title="居民没有微信" note="用我的手机做，做完不留信息" onPress={() => openPage(routes.handOver(guideId))} />
      </View>
    </Page>
  )
}
