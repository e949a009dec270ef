import { Text, View } from '@tarojs/components'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { audienceNames } from '../../../contract/vocabulary'
import { useProfileStore } from '@/features/session/profileStore'
import { endPull, listenForPull } from '@/platform/pull'
import { whyNot } from '@/shared/api/whyNot'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { SearchField } from '@/shared/ui/SearchField'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { WindowedList } from '@/shared/ui/WindowedList'
import { CaseCard } from './CaseCard'
import { type CaseFilter, filterWords, isFiltering } from './caseFilter'
import { useCasesStore } from './casesStore'
import { FilterSheet } from './FilterSheet'
import { useCaseFeed } from './useCaseFeed'
import './cases.scss'

/** A card of three title lines at standard size, in px. */
const cardHeight = 200

interface CaseListScreenProps {
  /** The warnings that hold now, above the list. */
  alerts: ReactNode
  now: Date
  onScroller: (scroll: (scrollTop: number) => void) => void
  /** Reads the warnings anew, when the page is pulled down. */
  refreshAlerts: () => Promise<unknown>
  /** Hands the page what pulling down does. */
  onRefresher: (refresh: () => Promise<void>) => void
}

/** 案例: what happened around here, newest and nearest to me first. */
export function CaseListScreen({ alerts, now, onScroller, refreshAlerts, onRefresher }: CaseListScreenProps) {
  const [filter, setFilter] = useState<CaseFilter>({})
  const [choosing, setChoosing] = useState(false)
  const [pulled, setPulled] = useState('')
  const { cases, ended, onPhone, fetchedAt, failed, refresh, more } = useCaseFeed(filter)
  const refreshAll = useCallback(async () => {
    setPulled('正在刷新…')
    const [done] = await Promise.all([refresh(), refreshAlerts()])
    endPull()
    setPulled(done ? '已经是新的了。' : '')
  }, [refresh, refreshAlerts])
  useEffect(() => onRefresher(refreshAll), [onRefresher, refreshAll])
  useEffect(() => listenForPull('cases-find', refreshAll), [refreshAll])
  const onEnd = useCallback(() => void more(), [more])
  const closeSheet = useCallback(() => setChoosing(false), [])
  const filtering = isFiltering(filter)
  const { query, ...chosen } = filter

  return (
    <Page
      title="案例"
      tab="cases"
      report="bar"
      overlay={choosing && <FilterSheet filter={filter} onChange={setFilter} onClose={closeSheet} />}
    >
      {alerts}
      <Heading level={1} className="hidden-word">
        案例
      </Heading>
      <View id="cases-find" className="find">
        <SearchField
          label="搜索案例"
          placeholder="搜骗术、地方"
          value={query ?? ''}
          onChange={words => setFilter({ ...chosen, ...(words && { query: words }) })}
        />
        <Button kind="secondary" icon="sliders-horizontal" onPress={() => setChoosing(true)}>
          筛选
        </Button>
      </View>
      {filtering ? (
        <View className="feed-line note">
          <Text>{filterWords(filter)}</Text>
          <Tool onPress={() => setFilter({})}>去掉筛选</Tool>
        </View>
      ) : (
        <OrderLine />
      )}
      <View className="slot" role="status" aria-live="polite">
        {pulled && <View className="note feed-note">{pulled}</View>}
      </View>
      {failed && cases && cases.length > 0 && (
        <View className="feed-notice">
          <Notice icon="cloud-slash" live>
            {`${whyNot(failed)}。${fetchedAt ? `这些是${friendlyTime(fetchedAt, now)}存在手机上的。` : ''}`}
          </Notice>
        </View>
      )}
      {onPhone && cases && cases.length > 0 && <View className="note feed-note">没连上网，只在手机上存着的里面找。</View>}
      {cases === undefined ? (
        failed ? (
          <Empty icon="cloud-slash" text={`${whyNot(failed)}，案例还没存到手机上。`} action={{ label: '再试一次', onPress: () => void refresh() }} live />
        ) : (
          <Skeleton label="正在读取案例" />
        )
      ) : cases.length === 0 ? (
        <Empty
          icon="book-open-text"
          text={filtering ? (onPhone ? '没连上网，手机上存着的里面没有。' : '没有找到这样的案例。') : '还没有案例。'}
          {...(filtering ? { action: { label: '去掉筛选', onPress: () => setFilter({}) } } : {})}
          live
        />
      ) : (
        <>
          <WindowedList id="feed" items={cases} itemHeight={cardHeight} onScroller={onScroller} onEnd={onEnd}>
            {one => <CaseCard key={one.id} one={one} />}
          </WindowedList>
          {ended && (
            <View className="feed-end note">
              <Phrased>{`一共${cases.length}条，都在这里了`}</Phrased>
              {!filtering && fetchedAt && (
                <Tool icon="arrows-clockwise" onPress={() => void refreshAll()}>
                  {`${friendlyTime(fetchedAt, now)}更新，刷新`}
                </Tool>
              )}
            </View>
          )}
        </>
      )}
    </Page>
  )
}

/** Whose cases come first, and the way to change it. */
function OrderLine() {
  const audience = useProfileStore(state => state.audience)
  const { mineFirst, setMineFirst } = useCasesStore()
  if (!audience) return <View className="feed-line note">最近发生的在前面</View>
  return (
    <View className="feed-line note">
      <Phrased>{mineFirst ? `先看和|${audienceNames[audience]}|有关的` : '最近发生的在前面'}</Phrased>
      <Tool onPress={() => setMineFirst(!mineFirst)}>{mineFirst ? '看全部' : '先看和我有关的'}</Tool>
    </View>
  )
}
