import { View } from '@tarojs/components'
import type { Guide } from '../../../contract/guide'
import { Heading } from '@/shared/ui/Heading'
import { Numbered } from '@/shared/ui/Numbered'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import type { AssistView } from './assistViewOf'

/** Before the first step, between, and after the last: what to say meanwhile. */
export function AssistWait({ guide, view }: { guide: Guide; view: Exclude<AssistView, { at: 'step' }> }) {
  const [title, intro, lines] = wordsOf(guide, view)
  return (
    <View className="assist-wait">
      <Heading level={1}>{title}</Heading>
      <View>{intro}</View>
      <Numbered lines={lines} />
    </View>
  )
}

function wordsOf(guide: Guide, view: Exclude<AssistView, { at: 'step' }>): [title: string, intro: string, lines: readonly string[]] {
  switch (view.at) {
    case 'before':
      return ['对方还没开始', '先把这几句讲给他听，愿意了再点“开始”。', guide.before]
    case 'ask':
      return ['对方在选', withoutMarks(view.question), []]
    case 'missing':
      return ['还有必做的没做完', '请他点开没做的那一步：', view.missing.map(({ words }) => withoutMarks(words.title))]
    case 'finished':
      return ['对方做完了', '走之前，再说这几句：', guide.after]
  }
}
