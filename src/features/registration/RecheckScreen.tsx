import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Guide } from '../../../contract/guide'
import { useProfileStore } from '@/features/session/profileStore'
import { focusHeading } from '@/platform/keyboard'
import { leavePage, scrollToTop, turnBackTo, turnTo } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Choice } from '@/shared/ui/Choice'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { guideById } from './guides'
import { useProgressStore } from './progressStore'
import { recheckSteps } from './recheckSteps'
import './registration.scss'

const questions = [
  { id: 'login', title: '还登录着吗？', hint: '打开国家反诈中心APP看一看。它要您登录，就是退出来了。', yes: '登录着', no: '退出来了，要重新登录' },
  { id: 'warning', title: '来电预警|还开着吗？', hint: '在APP里点“来电预警”，看看开关是不是开着。', yes: '开着', no: '没有开' }
] as const

type Answer = 'yes' | 'no' | 'unsure'

interface RecheckScreenProps {
  guideId: string
  /** The day in China. */
  today: string
}

/** After 30 and 90 days: still logged in? warnings still on? What is not leads to its step of the guide. */
export function RecheckScreen({ guideId, today }: RecheckScreenProps) {
  const guide = guideById(guideId)
  const elder = useProfileStore(({ audience }) => audience === 'elder')
  const largest = elder ? { largest: 'unlessChosen' as const } : {}
  if (guide?.rechecked) return <Asked guide={guide} today={today} largest={largest} />
  return (
    <Page title="再看一看" {...largest}>
      <Heading level={1}>再看一看</Heading>
      <Empty icon="list-checks" text="没有找到这一项，地址可能不完整。" action={{ label: '看看能办什么', onPress: () => turnBackTo(routes.guides) }} />
    </Page>
  )
}

function Asked({ guide, today, largest }: { guide: Guide; today: string; largest: { largest?: 'unlessChosen' } }) {
  const [answers, setAnswers] = useState<readonly Answer[]>([])
  const [chosen, setChosen] = useState<Answer>()
  const question = questions[answers.length]
  const next = () => {
    if (!chosen) return
    const now = [...answers, chosen]
    if (now.length === questions.length && now.every(answer => answer === 'yes')) useProgressStore.getState().check(guide.id, today)
    setAnswers(now)
    setChosen(undefined)
    scrollToTop()
    focusHeading()
  }
  if (!question) return <Told guide={guide} answers={answers} largest={largest} />
  return (
    <Page
      title="再看一看"
      label={`第${answers.length + 1}问，共${questions.length}问`}
      dock={
        <Button disabled={!chosen} onPress={next}>
          {chosen ? '下一步' : '先选一个'}
        </Button>
      }
      {...largest}
    >
      <Heading level={1} className="walk-title">
        <Phrased>{question.title}</Phrased>
      </Heading>
      <View>{question.hint}</View>
      <View className="choices walk-choices" role="radiogroup" aria-label={withoutMarks(question.title)}>
        <Choice text={question.yes} state={chosen === 'yes' ? 'chosen' : 'open'} onPress={() => setChosen('yes')} />
        <Choice text={question.no} state={chosen === 'no' ? 'chosen' : 'open'} onPress={() => setChosen('no')} />
        <Choice text="不清楚" state={chosen === 'unsure' ? 'chosen' : 'open'} onPress={() => setChosen('unsure')} />
      </View>
    </Page>
  )
}

function Told({ guide, answers, largest }: { guide: Guide; answers: readonly Answer[]; largest: { largest?: 'unlessChosen' } }) {
  const steps = recheckSteps(guide)
  const first = answers.findIndex(answer => answer !== 'yes')
  const step = first === 0 ? steps.login : steps.warning
  const fine = first < 0
  return (
    <Page
      title="再看一看"
      dock={
        fine ? (
          <Button onPress={() => leavePage(tabs.home)}>完成</Button>
        ) : (
          <Button onPress={() => turnTo(routes.guide(guide.id, { ...(step && { step }) }))}>现在就做</Button>
        )
      }
      {...largest}
    >
      <Heading level={1} className="walk-title">
        {fine ? '都好着呢' : '从这一步接着做'}
      </Heading>
      <View>
        {fine
          ? '过一阵子再提醒您看一看。平时常打开APP，有更新就更新。'
          : `${withoutMarks(guide.words[step ?? '']?.title ?? guide.row)}。一步一步来，做过的不用再做。`}
      </View>
    </Page>
  )
}
