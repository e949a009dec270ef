import { Text, View } from '@tarojs/components'
import { friendlyTime } from '@/shared/day'
import { Heading } from '@/shared/ui/Heading'
import { EvidencePictures } from './EvidencePictures'
import { deskStatusNames, type Opened } from './reportWords'

interface ReportToldProps {
  /** Of its headings: below the title, which is the page's own on a phone. */
  level: 2 | 3
  report: Opened
  now: Date
}

const byWords = (by: string) => (by === 'resident' ? '举报人' : by === 'me' ? '您' : '民警')

/** What was told, supplements too, with pictures; then what was answered and how it went. */
export function ReportTold({ level, report, now }: ReportToldProps) {
  const { history, memos, notes, reportKey, told } = report
  const lines = [
    { title: '留给居民的话', texts: notes },
    { title: '内部备注', texts: memos }
  ].filter(({ texts }) => texts.length > 0)
  return (
    <>
      {told.map(({ at, evidenceIds, story }, i) => (
        <View key={String(i)}>
          <Heading level={level} className="report-part">
            {i === 0 ? '经过' : `补充　${friendlyTime(at, now)}`}
          </Heading>
          <View className="report-story">{story.trim() || '没有写'}</View>
          {evidenceIds.length > 0 && (
            <>
              <Heading level={level} className="report-part">{`图片${evidenceIds.length}张`}</Heading>
              <EvidencePictures ids={evidenceIds} reportKey={reportKey} />
            </>
          )}
        </View>
      ))}
      {lines.map(({ texts, title }) => (
        <View key={title}>
          <Heading level={level} className="report-part">
            {title}
          </Heading>
          <View role="list">
            {texts.map(({ at, by, text }, i) => (
              <View key={String(i)} className="report-line" role="listitem">
                <View>{text}</View>
                <View className="note">{`${byWords(by)}　${friendlyTime(at, now)}`}</View>
              </View>
            ))}
          </View>
        </View>
      ))}
      {history.length > 0 && (
        <>
          <Heading level={level} className="report-part">
            经办
          </Heading>
          <View role="list">
            {history.map(({ at, by, status }, i) => (
              <View key={String(i)} className="report-line" role="listitem">
                <Text>{deskStatusNames[status]}</Text>
                <Text className="note">{`　${byWords(by)}　${friendlyTime(at, now)}`}</Text>
              </View>
            ))}
          </View>
        </>
      )}
    </>
  )
}
