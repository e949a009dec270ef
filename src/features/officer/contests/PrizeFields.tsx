import { View } from '@tarojs/components'
import { Tool } from '@/shared/ui/Tool'
import { FieldProblem } from '../FieldProblem'
import { FormField } from '../FormField'
import { type ContestDraft, mostPrizes, prizeFlaws } from './contestDraft'

interface PrizeFieldsProps {
  prizes: ContestDraft['prizes']
  problem: string | undefined
  onChange: (prizes: ContestDraft['prizes']) => void
}

/** Prizes in the order in which they are drawn: what, and how many. */
export function PrizeFields({ onChange, prizes, problem }: PrizeFieldsProps) {
  const put = (at: number, fields: Partial<ContestDraft['prizes'][number]>) => onChange(prizes.map((prize, i) => (i === at ? { ...prize, ...fields } : prize)))
  return (
    <View className="form-field">
      <View className="strong">奖品</View>
      <View className="note">按抽的先后写，第一样先抽。</View>
      {prizes.map(({ count, name }, i) => {
        const flaws = problem === undefined ? {} : prizeFlaws({ count, name })
        return (
          <View key={i} className="contests-prize">
            <FormField label={`第${i + 1}样奖品`} most={20} value={name} problem={flaws.name} onChange={text => put(i, { name: text })} />
            <FormField label={`第${i + 1}样几份`} kind="digits" most={5} value={count} problem={flaws.count} onChange={text => put(i, { count: text })} />
          </View>
        )
      })}
      {/* What stands beside a field need not be said again. */}
      <FieldProblem>{prizes.some(prize => Object.keys(prizeFlaws(prize)).length > 0) ? undefined : problem}</FieldProblem>
      <View className="tools">
        {prizes.length < mostPrizes && (
          <Tool icon="pencil-line" onPress={() => onChange([...prizes, { name: '', count: '' }])}>
            再加一样
          </Tool>
        )}
        {prizes.length > 1 && (
          <Tool icon="trash" onPress={() => onChange(prizes.slice(0, -1))}>
            去掉最后一样
          </Tool>
        )}
      </View>
    </View>
  )
}
