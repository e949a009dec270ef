import { Text, View } from '@tarojs/components'
import { Button } from '@/shared/ui/Button'
import { Icon } from '@/shared/ui/Icon'
import { Notice } from '@/shared/ui/Notice'
import type { Against } from './drawCheck'
import { useDrawCheck } from './useDrawCheck'
import type { Winner } from './winnerPages'

interface DrawCheckProps {
  against: Against
  /** Hears all winners once they are read, and were looked at. */
  onAllWinners: (winners: readonly Winner[]) => void
}

/** 在这部手机上核对: progress, a way to stop, and a plain result. */
export function DrawCheck({ against, onAllWinners }: DrawCheckProps) {
  const { cancel, check, state } = useDrawCheck(onAllWinners)
  if (state.at === 'working') {
    return (
      <View className="section-near">
        <View role="status">{state.words}</View>
        <View className="contest-bar" aria-hidden="true">
          <View className="contest-bar-full" style={`width:${Math.round(state.share * 100)}%`} />
        </View>
        <Button kind="secondary" onPress={cancel}>
          停下，不核对了
        </Button>
      </View>
    )
  }
  const done = state.at === 'done' ? state.findings : undefined
  const allRight = done?.every(({ ok }) => ok)
  return (
    <View className="section-near">
      {done && (
        <>
          <Notice icon={allRight ? 'check-circle' : 'warning'} tone={allRight ? 'act' : 'care'} live>
            {allRight ? '都对得上。用公布的种子和名单，算出来就是这个结果。' : '有对不上的地方。请截屏留着，告诉主办的派出所。'}
          </Notice>
          <View role="list" className="section-near">
            {done.map(({ ok, words }) => (
              <View key={words} className="contest-finding" role="listitem">
                <Icon name={ok ? 'check-circle-fill' : 'x-circle'} tone={ok ? 'act' : 'care'} />
                <Text>{`${words}${ok ? '对得上' : '对不上'}。`}</Text>
              </View>
            ))}
          </View>
        </>
      )}
      {state.at === 'failed' && (
        <Notice icon="cloud-slash" tone="care" live>
          {state.words}
        </Notice>
      )}
      <View className="section-near">
        <Button kind="secondary" onPress={() => void check(against)}>
          {labels[state.at]}
        </Button>
      </View>
    </View>
  )
}

const labels = { idle: '在这部手机上核对', failed: '再试一次', done: '再核对一遍' } as const
