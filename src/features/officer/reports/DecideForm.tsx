import { Text, View } from '@tarojs/components'
import { Notice } from '@/shared/ui/Notice'
import { Pressable } from '@/shared/ui/Pressable'
import { FormField } from '../FormField'
import { decisions } from './reportKeys'
import { deskStatusNames } from './reportWords'
import type { OpenedReportDesk } from './useOpenedReport'

interface DecideFormProps {
  desk: OpenedReportDesk
  /** Letters are shown where there is a keyboard. */
  letters: boolean
}

/** 给居民的话, and what becomes of the report: only what may follow on how it stands now. */
export function DecideForm({ desk, letters }: DecideFormProps) {
  const { busy, decide, opened, problem, said, type, typed } = desk
  if (!opened) return null
  const { nextStatuses, status } = opened.report
  return (
    <View className="report-decide">
      {status !== 'withdrawn' && (
        <FormField
          label="给居民的话"
          kind="long"
          most={300}
          value={typed}
          hint={status === 'received' || status === 'checking' ? '居民用回执查进度时看到这句话。请补充材料、不属于受理范围时要写。' : undefined}
          onChange={type}
        />
      )}
      {problem && (
        <View className="report-said">
          <Notice icon="warning" tone="care" live>
            {problem}
          </Notice>
        </View>
      )}
      <View className="note report-said" role="status" aria-live="polite">
        {said}
      </View>
      {status === 'withdrawn' ? (
        <View className="note">举报人已经撤回，内容已删除，不用再办。</View>
      ) : (
        <View className="report-acts">
          {nextStatuses.map((next, i) => (
            <Pressable key={next} className={`button button-${busy ? 'disabled' : i === 0 ? 'primary' : 'secondary'}`} disabled={busy} onPress={() => void decide(next)}>
              <Text className="button-label">{decisions[next]?.label ?? deskStatusNames[next]}</Text>
              {letters && decisions[next] && (
                <Text className="key" aria-hidden="true">
                  {decisions[next].letter}
                </Text>
              )}
            </Pressable>
          ))}
          <Pressable className="button button-quiet" disabled={busy} onPress={() => void decide(undefined)}>
            <Text className="button-label">只留言，不改状态</Text>
          </Pressable>
        </View>
      )}
    </View>
  )
}
