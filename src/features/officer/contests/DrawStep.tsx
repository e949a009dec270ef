import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskContest } from '../../../../contract/contestDesk'
import { publicNumberOf } from '../../../../contract/publicNumber'
import { callContestDesk } from '@/shared/api/callContestDesk'
import { chineseDate } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { FormField } from '../FormField'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { useForm, whole } from '../useForm'

interface DrawStepProps {
  contest: DeskContest
  onDone: (said: string, contest: DeskContest) => void
  onBack: () => void
}

/** Draws, once. A public number is typed twice: what is drawn with a wrong one stands. Without one it is asked about first. */
export function DrawStep({ contest, onBack, onDone }: DrawStepProps) {
  const { contestId, entries, prizes, publicNumberSource: source, title } = contest
  const { busy, field, problems, send, setProblems, typed } = useForm({ publicNumber: '', again: '' })
  const count = prizes.reduce((sum, prize) => sum + prize.count, 0)
  const [asked, setAsked] = useState(false)
  const drawNow = () => {
    setAsked(false)
    return void send(() => callContestDesk('contests.draw', { contestId, publicNumber: source ? typed.publicNumber.trim() : null }), drawn => onDone(`开奖了，抽出${drawn.winners}份奖。名单和种子已经公布，大家都能核对。`, drawn))
  }
  const draw = () => {
    const number = publicNumberOf(typed.publicNumber)
    if (source && number === undefined) return setProblems({ publicNumber: `请填${source.what}。只填数字，不写期号和别的字。` })
    if (source && number !== publicNumberOf(typed.again)) return setProblems({ again: '两次填的不一样，请对着公布的号码再填一遍。' })
    return source ? drawNow() : setAsked(true)
  }
  return (
    <DeskFrame
      at="contestDesk"
      title="开奖"
      note={title}
      onBack={onBack}
      overlay={
        asked && (
          <Dialog
            question="现在开奖吗？"
            sentence="只能开一次，开了马上公布，不能重来。"
            keep={{ label: '先不开', onPress: () => setAsked(false) }}
            undo={{ label: '开奖', onPress: drawNow }}
          />
        )
      }
      dock={
        <Button disabled={busy} onPress={draw}>
          {busy ? '正在开奖…' : '开奖，马上公布'}
        </Button>
      }
    >
      <Panel title={`${entries}个参加编号，${count}份奖`} className="desk-form">
        <Notice icon="warning" tone="care">
          只能开一次，开了马上公布，不能重来。
        </Notice>
        {problems[whole] && (
          <Notice icon="warning" tone="care" live>
            {problems[whole]}
          </Notice>
        )}
        {source ? (
          <>
            <View className="para">{`预告过的公开数字：${source.what}，${chineseDate(source.on)}公布。请对着官方公布的填。`}</View>
            <FormField label="公开数字" most={40} hint="只填数字，照公布的次序，不填期号。空格和逗号不算数。" {...field('publicNumber')} />
            <FormField label="再填一遍" most={40} {...field('again')} onEnter={draw} />
          </>
        ) : (
          <View className="para">这场没有预告公开数字，直接用封存的种子抽。</View>
        )}
        <View className="form-tool tools">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            先不开奖，返回
          </Tool>
        </View>
      </Panel>
    </DeskFrame>
  )
}
