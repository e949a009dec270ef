import { Image, Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { type Group, groupKindNames } from '../../../contract/group'
import { chinaDay } from '../../../contract/chinaDay'
import { codePicture } from '@/platform/codePicture'
import { copyText } from '@/platform/phone'
import { openPage } from '@/platform/navigation'
import { linkTo, sharesByButton } from '@/platform/share'
import { routes } from '@/routes'
import { chineseDate } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Tool } from '@/shared/ui/Tool'
import { howSure, noNumbers, numberLines, spacedCode, weakLines } from './groupWords'
import type { GroupWork } from './useGroups'

interface GroupDetailProps {
  work: GroupWork
  group: Group
  /** Joined a moment ago: what that means, and what to do next. */
  isNew?: boolean
  onBack: () => void
}

/** Pages have no address in WeChat: there the code holds the signs, and the mini-program reads them. */
const pictured = (code: string) => (sharesByButton ? code : linkTo(routes.groups({ code })))

/** One group: what it sees, the code for whoever opened it, and the way out. */
export function GroupDetail({ group, isNew = false, onBack, work }: GroupDetailProps) {
  const { joinCode, kind, members, mine, name, numbers } = group
  const [asked, setAsked] = useState<'end' | 'code'>()
  const [said, setSaid] = useState(isNew ? '加入了。接下来在“答题”里做今日一练，练的会算进这一组。' : '')
  const end = async () => {
    setAsked(undefined)
    if (await work.end(group)) onBack()
  }
  const change = async () => {
    setAsked(undefined)
    if (await work.newCode(group.groupId)) setSaid('换好了。原来的码不能再用，已经加入的人不受影响。')
  }
  const copy = async () => {
    if (!joinCode) return
    const text = sharesByButton ? `打开“反诈同行”小程序，点“答题”里的“一起学”，输入${spacedCode(joinCode)}，加入“${name}”。` : `一起学反诈，加入“${name}”：${linkTo(routes.groups({ code: joinCode }))}`
    setSaid((await copyText(text)) ? '复制好了，可以贴到群里。' : '没能复制，请把码念给大家，或者截屏。')
  }
  return (
    <Page
      title="一起学"
      onBack={onBack}
      dock={<Button onPress={onBack}>返回</Button>}
      overlay={
        asked === 'end' ? (
          <Dialog
            question={mine ? `结束“${name}”吗？` : `退出“${name}”吗？`}
            sentence={mine ? '结束以后，码不能再用，大家都看不到这一组了。各人练过的还在各人自己那里。' : '退出以后，您练的不再算进这一组。以后有码还能再加入。'}
            keep={{ label: mine ? '先不结束' : '先不退出', onPress: () => setAsked(undefined) }}
            undo={{ label: mine ? '结束' : '退出', onPress: () => void end() }}
          />
        ) : (
          asked === 'code' && (
            <Dialog
              question="换一个码吗？"
              sentence="换了以后，原来的码马上不能用。已经加入的人不受影响。"
              keep={{ label: '不换', onPress: () => setAsked(undefined) }}
              undo={{ label: '换一个', onPress: () => void change() }}
            />
          )
        )
      }
    >
      <View className="note">{`${groupKindNames[kind]}　${members}人`}</View>
      <Heading level={1}>
        <Phrased>{name}</Phrased>
      </Heading>
      {(said || work.problem) && (
        <View className="section-near">
          <Notice icon={work.problem ? 'warning' : 'info'} tone={work.problem ? 'care' : 'act'} live>
            {work.problem || said}
          </Notice>
        </View>
      )}
      {joinCode && <Code code={joinCode} onCopy={() => void copy()} onChange={() => setAsked('code')} busy={work.busy} />}
      <View className="section section-near">
        <Heading level={2}>大家练得怎么样</Heading>
        {numbers ? (
          <>
            <View className="note">{`${chineseDate(chinaDay(new Date(numbers.asOf)))}早上出的数。人数算上一周，对错每四周算一次。只看整组，不看个人。`}</View>
            <View className="group-lines">
              {numberLines(numbers).map(line => (
                <View key={line}>{line}</View>
              ))}
            </View>
            {numbers.weakKinds.length > 0 && (
              <View className="section-near">
                <Heading level={3}>还不熟的</Heading>
                <View className="rows group-lines">
                  {weakLines(numbers).map(({ note, title }, i) => (
                    <ListRow key={title} title={title} note={`${note}，点开练这一类`} onPress={() => openPage(routes.practice({ kind: numbers.weakKinds[i]?.kind ?? '' }))} />
                  ))}
                </View>
              </View>
            )}
          </>
        ) : (
          <View>{noNumbers(group)}</View>
        )}
        <View className="note section-near">{howSure}</View>
      </View>
      <View className="section-near">
        <Button kind="quiet" disabled={work.busy} onPress={() => setAsked('end')}>
          {mine ? '结束这个组' : '退出这个组'}
        </Button>
      </View>
    </Page>
  )
}

interface CodeProps {
  code: string
  busy: boolean
  onCopy: () => void
  onChange: () => void
}

/** To be read from an arm's length, or scanned. */
function Code({ busy, code, onChange, onCopy }: CodeProps) {
  const picture = useMemo(() => codePicture(pictured(code)), [code])
  return (
    <View className="section-near">
      <Heading level={2}>加入的码</Heading>
      <View className="group-code" role="img" aria-label={`码：${[...code].join(' ')}`}>
        <Text className="group-part">{code.slice(0, 4)}</Text>
        <Text className="group-part">{code.slice(4)}</Text>
      </View>
      <Image className="group-picture" src={picture} mode="aspectFit" aria-label="同一个码的二维码" nativeProps={{ alt: '同一个码的二维码' }} />
      <View className="note">{sharesByButton ? '请大家打开“反诈同行”，点“答题”里的“一起学”，扫码或者输入。' : '请大家用手机相机扫，或者在“一起学”里输入。'}</View>
      <View className="tools">
        <Tool icon="link-simple" onPress={onCopy}>
          {sharesByButton ? '复制给大家的话' : '复制链接'}
        </Tool>
        <Tool icon="arrows-clockwise" onPress={onChange}>
          {busy ? '正在换…' : '换一个码'}
        </Tool>
      </View>
    </View>
  )
}
