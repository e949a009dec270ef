import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Guide } from '../../../contract/guide'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Numbered } from '@/shared/ui/Numbered'
import { Phrased } from '@/shared/ui/Phrased'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import type { Ending } from './walk'

/** 做好了: what was done, what was left out, and what to keep in mind. `more` stands below. */
export function DonePage({ guide, ending, more }: { guide: Guide; ending: Ending; more: ReactNode }) {
  const { steps, progress } = ending
  const left = steps.filter(({ id }) => progress.steps[id] !== 'done')
  return (
    <>
      <Heading level={1} className="walk-title">
        做好了
      </Heading>
      <View>{`${withoutMarks(guide.title)}，${steps.length - left.length}步都做好了。${left.length ? `这次没做：${left.map(({ words }) => withoutMarks(words.title)).join('；')}。想做的时候再来。` : ''}`}</View>
      <View className="section-near">
        <Heading level={2}>以后记住</Heading>
        <Numbered lines={guide.after} />
      </View>
      <View className="slot">{more}</View>
    </>
  )
}

/** Stopped where it went no further: what is kept, and that it can go on. */
export function StoppedPage({ onGoOn, more }: { onGoOn: () => void; more: ReactNode }) {
  return (
    <>
      <Heading level={1} className="walk-title">
        <Phrased>先停在这里，|也很好</Phrased>
      </Heading>
      <View>做到哪里都记着，下次打开就是这一步。卡在哪里也记下了，民警会看哪一步最难，把它改好。</View>
      <View className="walk-choices">
        <Button kind="secondary" onPress={onGoOn}>
          接着做
        </Button>
      </View>
      <View className="slot">{more}</View>
    </>
  )
}

/** Not wanted: no reproach. */
export function DeclinedPage({ more }: { more: ReactNode }) {
  return (
    <>
      <Heading level={1} className="walk-title">
        <Phrased>好的，|不装也可以</Phrased>
      </Heading>
      <View className="section-near">
        <Notice>拿不准的电话和短信，随时可以拨96110问。想装的时候，再到“我的”里点“帮办”。</Notice>
      </View>
      <View className="slot">{more}</View>
    </>
  )
}
