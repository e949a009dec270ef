import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import previews from '../../../content/previews.json'
import { audienceNames, channelNames, type Channel } from '../../../contract/vocabulary'
import { AudienceSheet } from '@/features/session/AudienceSheet'
import { useProfileStore } from '@/features/session/profileStore'
import { openPage, openTab } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { dueWords } from '@/shared/dueWords'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { TextSizeSheet } from '@/shared/ui/TextSizeSheet'
import { Tool } from '@/shared/ui/Tool'
import { previewOf } from './previewOf'
import './home.scss'

interface HomeScreenProps {
  /** The warning that holds now, if any. */
  alert?: ReactNode
  /** The row of the checkup. */
  checkup?: ReactNode
  /** How many reviews are due. */
  due?: number
  /** How many lessons of 小课堂 are learnt. */
  lessonsLearnt?: number
  /** How far it is with 国家反诈中心APP on this phone. */
  antifraudApp?: 'underWay' | 'finished' | 'due' | undefined
  /** The 今日一练 left in the middle, if any. */
  underWay: { done: number; total: number } | undefined
  /** 今日一练 was done today. */
  doneToday?: boolean
  /** Questions that need not be asked now: none of them is shown. */
  answered?: readonly string[]
  now: Date
}

const guideRows = {
  none: { title: '装好|国家反诈中心APP', note: '一步一步来，也能请民警一起做' },
  underWay: { title: '装好|国家反诈中心APP', note: '做到一半，接着做' },
  finished: { title: '帮办', note: '查电话卡、银行卡，一步一步来' },
  due: { title: '看看反诈APP|还登录着吗', note: '长期不用会退出登录，看一看约1分钟' }
} as const

/** 首页: one message to wonder about, one main action, and the other ways in. */
export function HomeScreen({ alert, checkup, due = 0, lessonsLearnt = 0, antifraudApp, underWay, doneToday = false, answered, now }: HomeScreenProps) {
  const [sheet, setSheet] = useState<'text' | 'audience'>()
  const audience = useProfileStore(state => state.audience)
  const preview = underWay || doneToday ? undefined : previewOf(previews, now, answered)
  const close = () => setSheet(undefined)
  return (
    <Page
      title="反诈同行"
      tab="home"
      report="bar"
      overlay={sheet === 'text' ? <TextSizeSheet onClose={close} /> : sheet === 'audience' ? <AudienceSheet onClose={close} /> : undefined}
    >
      {alert}
      <View className="home-head">
        <View>
          <Heading level={1}>今日一练</Heading>
          <View className="note">
            <Phrased>{underWay ? `做到第${underWay.done + 1}题，共${underWay.total}题` : doneToday ? '今天练过了' : due ? `${dueWords(due)}，|先练5题` : '5题，约3分钟'}</Phrased>
          </View>
        </View>
        <Tool icon="text-aa" onPress={() => setSheet('text')}>
          字大小
        </Tool>
      </View>
      {preview && (
        <View className="stage home-stage">
          <View className="from">
            <View>{`${channelNames[preview.channel as Channel]}　${preview.from}`}</View>
            <View className="from-mark">练习</View>
          </View>
          <View className="bubble">{preview.text}</View>
          <View className="home-ask">{`这条${channelNames[preview.channel as Channel]}，您信不信？`}</View>
        </View>
      )}
      <View className="home-start">
        <Button kind={doneToday && !underWay ? 'secondary' : 'primary'} onPress={() => openPage(routes.practice(preview ? { first: preview.questionId } : {}))}>
          {underWay ? '接着做' : doneToday ? '再练5题' : '开始今日一练'}
        </Button>
      </View>
      <View className="rows home-rows">
        <ListRow icon="lifebuoy" {...guideRows[antifraudApp ?? 'none']} onPress={() => openPage(antifraudApp === 'due' ? routes.recheck('guide-antifraud-app') : routes.guides)} />
        <ListRow
          icon="users-three"
          title={audience ? `正在为|“${audienceNames[audience]}”选题` : '选一选|您是哪一类人'}
          note={audience ? '点这里可以改' : '题目更贴近您，不选也行'}
          onPress={() => setSheet('audience')}
        />
        <ListRow icon="chalkboard-teacher" title="小课堂" note={lessonsLearnt ? `已学${lessonsLearnt}课，一课约1分钟` : '一课一种骗术，约1分钟'} onPress={() => openPage(routes.lessons)} />
        {checkup}
        <ListRow icon="pencil-line" title="分类练习" note="按骗术一类一类地练" onPress={() => openTab(tabs.quiz)} />
        <ListRow icon="map-pin" title="附近能帮忙的地方" note="派出所、银行、商店" onPress={() => openPage(routes.partners)} />
      </View>
    </Page>
  )
}
