import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { contactTypeNames } from '../../../../contract/contactTypes'
import { chineseDate } from '@/shared/day'
import { Pressable } from '@/shared/ui/Pressable'
import { masked, moneyNames, type Opened, type Queued, whenAndWhere, whoWords } from './reportWords'

interface ReportFactsProps {
  report: Queued
  /** With what was sealed, once it was opened. */
  opened: Opened | undefined
  areas: Readonly<Record<string, string>>
  now: Date
  /** Not within the group itself. */
  onGroup: (() => void) | undefined
}

/** What is known of a report at a glance. Numbers stay masked until they are asked for: others see the screen too. */
export function ReportFacts({ report, opened, areas, now, onGroup }: ReportFactsProps) {
  const [shown, setShown] = useState(false)
  const { clusterCount, contactType, evidenceCount, moneyLost } = report
  const sealed = (value: string) => (
    <>
      <Text className="fact-sealed">{shown ? value : masked(value)}</Text>
      {!shown && (
        <Pressable className="fact-link" label="显示全部号码" onPress={() => setShown(true)}>
          <Text>显示全部</Text>
        </Pressable>
      )}
    </>
  )
  return (
    <View className="facts" role="list" aria-label="举报要点">
      <Fact name="对方">
        <Text>{contactTypeNames[contactType]}</Text>
      </Fact>
      {opened && <Fact name="对方号码">{opened.contact.value ? sealed(opened.contact.value) : <Text>没有写，或者已经撤回</Text>}</Fact>}
      <Fact name="钱">
        <Text className={moneyLost === 'yes' ? 'strong' : ''}>{moneyNames[moneyLost]}</Text>
      </Fact>
      <Fact name="谁报的">
        <Text>{whoWords(report)}</Text>
      </Fact>
      {opened?.replyPhone && <Fact name="回访电话">{sealed(opened.replyPhone)}</Fact>}
      <Fact name="收到">
        <Text>{whenAndWhere(report, areas, now)}</Text>
      </Fact>
      {opened?.metOn && (
        <Fact name="哪天遇到">
          <Text>{chineseDate(opened.metOn)}</Text>
        </Fact>
      )}
      {!opened && evidenceCount > 0 && (
        <Fact name="图片">
          <Text>{`${evidenceCount}张`}</Text>
        </Fact>
      )}
      {clusterCount > 1 && (
        <Fact name="同一号码">
          <Text>{`${clusterCount}条，全市一起算`}</Text>
          {onGroup && (
            <Pressable className="fact-link" role="link" onPress={onGroup}>
              <Text>看这一组</Text>
            </Pressable>
          )}
        </Fact>
      )}
    </View>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <View className="fact" role="listitem">
      <Text className="fact-name">{name}</Text>
      <View className="fact-value">{children}</View>
    </View>
  )
}
