import { Text, View } from '@tarojs/components'
import { severityNames } from '../../../../contract/alert'
import type { TypedAlert } from '../../../../contract/loopDraft'
import { scamKindNames } from '../../../../contract/vocabulary'
import { chineseDate } from '@/shared/day'
import { Icon } from '@/shared/ui/Icon'
import { Phrased } from '@/shared/ui/Phrased'
import { lastDayOf } from './emptyTexts'
import type { PreviewParts } from './previewParts'
import { sourcesIn } from './sourcesIn'

function deedWords({ action }: TypedAlert): string {
  switch (action.type) {
    case 'practice':
      return `练几道“${scamKindNames[action.kind]}”`
    case 'case':
      return '看一个真实案例'
    case 'lesson':
      return '学一课，约1分钟'
    case 'call':
      return action.number === '110' ? '拨打报警电话110' : '拿不准，问96110'
  }
}

const untilWords = ({ validity }: TypedAlert): string => (validity.type === 'once' ? chineseDate(lastDayOf(validity.until)) : `每年${validity.untilDay}`)

/** What a resident will see of an alert: the band on the first page, and its own page. Nothing of it can be pressed. */
export function AlertPreview({ text, parts: { severityLooks } }: { text: TypedAlert; parts: PreviewParts }) {
  const { icon, onBand, onPaper } = severityLooks[text.severity]
  const word = severityNames[text.severity]
  return (
    <>
      <View className={`band band-${text.severity}`}>
        <Icon name={icon} tone={onBand} size="l" />
        <View className="row-words">
          <View className="note">
            <Text className="strong">{word}</Text>
            <Text>{text.area ? `　${text.area}` : ''}</Text>
          </View>
          <View className="strong">
            <Phrased>{text.title}</Phrased>
          </View>
        </View>
        <Icon name="caret-right-bold" tone={onBand} className="row-go" />
      </View>
      <View className={`alert-head tag tag-${onPaper}`}>
        <Icon name={icon} tone={onPaper} size="l" />
        <Text>{word}</Text>
      </View>
      <View className="h1">
        <Phrased>{text.title}</Phrased>
      </View>
      <View className="note">
        <Phrased>{`${text.publisher}${text.area ? `　|${text.area}` : ''}`}</Phrased>
      </View>
      <View className="alert-text">{text.text}</View>
      <View className="alert-deed">
        <View className={`button button-${text.action.type === 'call' && text.action.number === '110' ? 'danger' : 'secondary'}`}>{deedWords(text)}</View>
      </View>
      <View className="section-near note">{`有效到${untilWords(text)}。${sourcesIn(text)}`}</View>
    </>
  )
}
