import { Text, View } from '@tarojs/components'
import type { Today } from '../../../../contract/today'
import { scamKindNames } from '../../../../contract/vocabulary'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { percent } from '../frame/numberWords'
import { Panel } from '../frame/Panel'

/** 一条建议: the weakest spot, and what came of the push before. */
export function Suggestion({ areas, suggestion, lastPush }: Pick<Today, 'suggestion' | 'lastPush'> & { areas: Readonly<Record<string, string>> }) {
  return (
    <Panel title="一条建议" className="suggestion">
      {suggestion ? (
        <>
          <View>
            <Text className="strong">{areas[suggestion.communityId] ?? suggestion.communityId}</Text>
            <Text>{suggestion.what === 'hits' ? '认“' : '把“'}</Text>
            <Text className="suggestion-kind">{scamKindNames[suggestion.kind]}</Text>
            <Text>{suggestion.what === 'hits' ? '”认得最少：' : '”的真消息当成诈骗的最多：'}</Text>
            <Text>{`${suggestion.people}人答过，${suggestion.what === 'hits' ? '认出' : '误认'}${percent(suggestion.share.value)}。`}</Text>
          </View>
          <View className="para">可以推一组：小课堂1节、练习3题、转发的话1段。满7天以后再比一次，看有没有变化。</View>
        </>
      ) : (
        <View>答题的人还不够多，暂时说不出哪里更需要讲。</View>
      )}
      {lastPush && (
        <View className="note suggestion-last">{`上次：${areas[lastPush.communityId] ?? lastPush.communityId}，${scamKindNames[lastPush.kind]}。${changeWords(lastPush)}`}</View>
      )}
      <View className="suggestion-go">
        <Button kind="secondary" onPress={() => openPage(routes.weakSpots)}>
          {suggestion ? '看看要推什么' : '看各处的情况'}
        </Button>
      </View>
    </Panel>
  )
}

/** What changed, no more than the interval says. */
function changeWords({ change, what }: NonNullable<Today['lastPush']>): string {
  if (!change) return '前后答题的人不够多，没法比。'
  if (change.low <= 0 && change.high >= 0) return '前后差得不多，还说不准。'
  const points = Math.round(Math.abs(change.value) * 100)
  const name = what === 'hits' ? '认出率' : '误认率'
  return change.value > 0 ? `${name}高了约${points}个百分点。` : `${name}低了约${points}个百分点。`
}
