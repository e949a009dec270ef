import { Text, View } from '@tarojs/components'
import { Icon } from './Icon'
import type { IconName } from './icons'
import { Pressable } from './Pressable'

export type ChoiceState = 'open' | 'chosen' | 'right' | 'wrong' | 'missed' | 'disabled'

interface ChoiceProps {
  text: string
  state: ChoiceState
  onPress: () => void
  multiple?: boolean
  /** Own pair of icons, for the verdicts; otherwise a circle or a square. */
  icon?: { open: IconName; chosen: IconName }
  /** Place in an order question, from 1. */
  place?: number
  /** Why it is right or wrong, once answered. */
  reason?: string
}

const words: Partial<Record<ChoiceState, string>> = { right: '正确', wrong: '不对', missed: '这个也对' }

/**
 * One answer. Both icons are drawn and the style shows one, so that a tap in WeChat sends a class name and no picture.
 */
export function Choice({ text, state, onPress, multiple = false, icon, place, reason }: ChoiceProps) {
  const answered = state === 'right' || state === 'wrong' || state === 'missed'
  const pair = icon ?? (multiple ? ({ open: 'square', chosen: 'check-square-fill' } as const) : ({ open: 'circle', chosen: 'radio-button-fill' } as const))
  return (
    <Pressable
      className={`choice choice-${state}`}
      role={multiple || place !== undefined ? 'checkbox' : 'radio'}
      checked={state === 'chosen' || state === 'right' || state === 'wrong'}
      disabled={answered || state === 'disabled'}
      onPress={onPress}
    >
      {answered ? (
        <Icon name={state === 'wrong' ? 'x-circle' : 'check-circle-fill'} tone={state === 'wrong' ? 'care' : 'act'} size="l" />
      ) : place ? (
        <Text className="choice-place">{String(place)}</Text>
      ) : (
        <>
          <Icon className="choice-open" name={pair.open} tone="ink2" size="l" />
          <Icon className="choice-full" name={pair.chosen} size="l" />
        </>
      )}
      <View className="choice-words">
        {answered && <Text className="choice-mark">{words[state]}　</Text>}
        <Text className="choice-text">{text}</Text>
        {reason && <View className="note">{reason}</View>}
      </View>
    </Pressable>
  )
}
