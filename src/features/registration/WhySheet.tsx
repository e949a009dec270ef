import { View } from '@tarojs/components'
import { Sheet } from '@/shared/ui/Sheet'
import type { GuideStep } from './route'

/** Why a step is safe and what a permission does. */
export const WhySheet = ({ step, onClose }: { step: GuideStep; onClose: () => void }) => (
  <Sheet title={whyLabel(step)} onClose={onClose}>
    <View>{step.words.why}</View>
  </Sheet>
)

/** 为什么要开？ where something is switched on, else 为什么？ */
export const whyLabel = ({ words, phase }: GuideStep): string => (phase === 'show' && words.title.startsWith('打开') ? '为什么要开？' : '为什么？')
