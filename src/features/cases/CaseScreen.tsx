import { Text, View } from '@tarojs/components'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { Case } from '../../../contract/case'
import { scamKindNames } from '../../../contract/vocabulary'
import { openPage, openTab } from '@/platform/navigation'
import { sharesByButton } from '@/platform/share'
import { noteOpened } from '@/features/session/reachStore'
import { routes, tabs } from '@/routes'
import { whyNot } from '@/shared/api/whyNot'
import { basedOn } from '@/shared/basedOn'
import { chineseDate } from '@/shared/day'
import { Empty } from '@/shared/ui/Empty'
import { Flags } from '@/shared/ui/Flags'
import { Heading } from '@/shared/ui/Heading'
import { Later } from '@/shared/ui/Later'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { Numbered } from '@/shared/ui/Numbered'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { ReadAloud } from '@/shared/ui/ReadAloud'
import { ShareRow } from '@/shared/ui/ShareRow'
import { Skeleton } from '@/shared/ui/Skeleton'
import { SourceSheet } from '@/shared/ui/SourceSheet'
import { TextSizeSheet } from '@/shared/ui/TextSizeSheet'
import { Tool } from '@/shared/ui/Tool'
import { CaseCard } from './CaseCard'
import { whereAndWhen } from './caseWords'
import { useFavouritesStore } from './favouritesStore'
import { OutcomeTag } from './OutcomeTag'
import { ShareSheet } from './ShareSheet'
import { Timeline } from './Timeline'
import { useCase } from './useCase'
import './case.scss'

interface CaseScreenProps {
  caseId: string
  /** 如果是您: one question about this kind, answered on the spot. */
  ask: (questionId: string) => ReactNode
}

/** One case, and what it leads to: a question, the report, the family. */
export function CaseScreen({ caseId, ask }: CaseScreenProps) {
  const { view, read } = useCase(caseId)
  const [sheet, setSheet] = useState<'text' | 'share' | 'sources'>()
  const close = useCallback(() => setSheet(undefined), [])
  useEffect(() => noteOpened('case', caseId), [caseId])
  if (view.state !== 'shown') {
    return (
      <Page title="案例">
        {view.state === 'reading' && (
          <>
            <Heading level={1}>案例</Heading>
            <Skeleton label="正在读取案例" />
          </>
        )}
        {view.state === 'failed' && <NoCase icon="cloud-slash" text={`${whyNot(view.code)}，这条案例还没存到手机上。`} action={{ label: '再试一次', onPress: () => void read() }} />}
        {view.state === 'missing' && <NoCase icon="book-open-text" text="没有找到这条案例，地址可能不完整。" action={{ label: '看看别的案例', onPress: () => openTab(tabs.cases) }} />}
        {view.state === 'withdrawn' && <Withdrawn related={view.related} />}
      </Page>
    )
  }
  const { one, related } = view
  const sheets = {
    text: <TextSizeSheet onClose={close} />,
    share: <ShareSheet one={one} onClose={close} />,
    sources: <SourceSheet sources={one.sources} onClose={close} />
  }
  return (
    <Page title="案例" start={<OutcomeTag outcome={one.outcome} />} overlay={sheet && sheets[sheet]}>
      <Story one={one} onTextSize={() => setSheet('text')} onSources={() => setSheet('sources')} ask={ask} />
      <View className="rows section">
        <ListRow icon="flag" title="我也遇到过" note="去举报，类型已替您选好" onPress={() => openPage(routes.call(one.kinds[0] && { kind: one.kinds[0] }))} />
        <ShareRow note={sharesByButton ? '发到微信' : '复制网址，或画一张带码的图'} onPress={() => setSheet('share')} />
      </View>
      <Later>
        <Related cases={related} />
      </Later>
    </Page>
  )
}

interface StoryProps {
  one: Case
  onTextSize: () => void
  onSources: () => void
  ask: CaseScreenProps['ask']
}

function Story({ one, onTextSize, onSources, ask }: StoryProps) {
  const { cases, toggle } = useFavouritesStore()
  const kept = cases.some(({ id }) => id === one.id)
  const plainTitle = withoutMarks(one.title)
  return (
    <>
      <Heading level={1}>
        <Phrased>{one.title}</Phrased>
      </Heading>
      <View className="note case-meta">
        <Phrased>{`${one.kinds.map(kind => scamKindNames[kind]).join('、')}　|${whereAndWhen(one)}发布`}</Phrased>
      </View>
      <View className="tools">
        <ReadAloud sentences={[plainTitle, ...one.steps.map(step => step.text), ...one.flags.map(({ mark, note }) => `${mark}。${note}`), ...one.advice]} />
        <Tool icon="text-aa" onPress={onTextSize}>
          字大小
        </Tool>
        <Tool icon={kept ? 'star-fill' : 'star'} pressed={kept} onPress={() => toggle(one)}>
          {kept ? '已收藏' : '收藏'}
        </Tool>
      </View>
      <Timeline steps={one.steps} />
      <View className="section">
        <Heading level={2}>哪里不对</Heading>
        <Flags flags={one.flags} />
      </View>
      <View className="section-near">
        <Heading level={2}>遇到这样的事</Heading>
        <Numbered lines={one.advice} />
      </View>
      <View className="section">
        <Heading level={2}>如果是您</Heading>
        <Later>{ask(one.questionId)}</Later>
      </View>
      <View className="case-source note">
        <Text>{`${basedOn(one.sources)}${chineseDate(one.reviewedOn)}核对。`}</Text>
      </View>
      <Tool onPress={onSources}>看来源</Tool>
    </>
  )
}

function NoCase({ icon, text, action }: Pick<Parameters<typeof Empty>[0], 'icon' | 'text' | 'action'>) {
  return (
    <>
      <Heading level={1}>案例</Heading>
      <Empty icon={icon} text={text} {...(action ? { action } : {})} live />
    </>
  )
}

function Withdrawn({ related }: { related: readonly Case[] }) {
  return (
    <>
      <Heading level={1}>
        <Phrased>这条案例|已经撤下</Phrased>
      </Heading>
      <View className="section-near">
        <Notice live>发布它的编辑把它收了回去，您手机上的也去掉了。</Notice>
      </View>
      {related.length > 0 ? (
        <Related cases={related} />
      ) : (
        <View className="rows section">
          <ListRow icon="book-open-text" title="看看别的案例" onPress={() => openTab(tabs.cases)} />
        </View>
      )}
    </>
  )
}

function Related({ cases }: { cases: readonly Case[] }) {
  if (cases.length === 0) return null
  return (
    <View className="section">
      <Heading level={2}>同一类的案例</Heading>
      <View className="rows" role="list">
        {cases.map(one => (
          <CaseCard key={one.id} one={one} />
        ))}
      </View>
    </View>
  )
}
