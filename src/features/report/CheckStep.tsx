import { View } from '@tarojs/components'
import { cleanContact } from '../../../contract/contact'
import { contactTypeNames } from '../../../contract/contactTypes'
import { scamKindNames } from '../../../contract/vocabulary'
import { chineseDate } from '@/shared/day'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { type FormStep } from './draftStore'
import { forWhomNames } from './forWhomNames'
import { Problem } from './Problem'
import type { StepProps } from './stepProps'

/** 检查答案: every answer with a way to change it. */
export function CheckStep({ draft, answer, problem, onEdit }: StepProps & { onEdit: (step: FormStep) => void }) {
  const { type, contact, story, metOn, pictureIds, forWhom, mayCallBack, replyPhone, kind, moneyLost } = draft
  const answers: { step: FormStep; question: string; given: string }[] = [
    { step: 'type', question: '怎么找到您的', given: type ? contactTypeNames[type] : '还没有选' },
    { step: 'contact', question: '号码或地址', given: (type && cleanContact(type, contact)) || '没有写' },
    { step: 'story', question: '经过', given: story.trim() || '没有写' },
    { step: 'when', question: '什么时候', given: metOn ? chineseDate(metOn) : '不记得了' },
    { step: 'pictures', question: '图片', given: pictureIds.length ? `${pictureIds.length}张` : '没有' },
    { step: 'forWhom', question: '谁遇到的', given: forWhomNames[forWhom] },
    { step: 'callBack', question: '回电话', given: mayCallBack ? replyPhone : '不用' }
  ]
  return (
    <>
      <Heading level={1} className="question-asked">
        检查答案
      </Heading>
      {moneyLost === 'yes' && (
        <View className="section-near">
          <Notice icon="phone">钱转出去了，请先打110。这张表不是报警。</Notice>
        </View>
      )}
      <Problem>{problem}</Problem>
      <View className="rows">
        {answers.map(({ step, question, given }) => (
          <View key={step} className="answer-row">
            <View className="answer-words">
              <View className="note">{question}</View>
              <View>{given}</View>
            </View>
            <Tool label={`改：${question}`} onPress={() => onEdit(step)}>
              改
            </Tool>
          </View>
        ))}
        {kind && (
          <View className="answer-row">
            <View className="answer-words">
              <View className="note">骗术</View>
              <View>{scamKindNames[kind]}</View>
            </View>
            <Tool label="去掉骗术" onPress={() => answer({ kind: null })}>
              去掉
            </Tool>
          </View>
        )}
      </View>
      <View className="note section-near">不要您的姓名和身份证号。内容加密保存，只有办理的民警能打开，每打开一次都有记录。</View>
    </>
  )
}
