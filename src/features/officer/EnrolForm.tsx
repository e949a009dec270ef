import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { OfficerName, Station } from '../../../contract/officer'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Steps } from '@/shared/ui/Steps'
import { Tool } from '@/shared/ui/Tool'
import { enrol } from './enter'
import { FormField } from './FormField'
import { useForm, whole } from './useForm'

interface EnrolFormProps {
  onEntered: () => void
  onBack: () => void
}

const stepOf = { code: 0, name: 1, station: 1, passphrase: 2, again: 2 } as const
type Field = keyof typeof stepOf
const questions = ['邀请码是多少？', '您是谁？', '给自己定一个口令'] as const
const hints = ['管理员发给您的，只能用一次，横线和空格可以不填。', '管理员邀请时写好了的，可以不填。', '至少10个字，或者6个汉字，例如自己编的一句话。不要用别处用过的。'] as const
const empty: Record<Field, string> = { code: '', name: '', station: '', passphrase: '', again: '' }

/** The first time: the code, who one is, and a passphrase of one's own, one question a page. */
export function EnrolForm({ onEntered, onBack }: EnrolFormProps) {
  const [at, setAt] = useState(0)
  const [shown, setShown] = useState(false)
  const { typed, problems, setProblems, busy, field, send } = useForm<Field>(empty, { NOT_FOUND: 'code', CONFLICT: 'name' })
  const turn = (to: number) => {
    setAt(to)
    scrollToTop()
    focusHeading()
  }
  const goBack = () => (at === 0 ? onBack() : turn(at - 1))
  async function enter(): Promise<void> {
    const { code, name, station, passphrase } = typed
    const input = { code: code.trim(), passphrase, ...(name.trim() ? { name: name.trim() } : {}), ...(station.trim() ? { station: station.trim() } : {}) }
    const named = await send(() => enrol(input), onEntered)
    // The sentence stands beside its field, which may be on an earlier page.
    if (named !== undefined && named !== whole && stepOf[named] !== at) turn(stepOf[named])
  }
  const goOn = () => {
    if (at === 0 && !typed.code.trim()) return setProblems({ code: '请填邀请码。没有的话，请找本单位的管理员要。' })
    if (at === 1 && typed.name.trim() && !v.is(OfficerName, typed.name)) return setProblems({ name: '请用2到20个汉字、字母或数字。' })
    if (at === 1 && typed.station.trim() && !v.is(Station, typed.station)) return setProblems({ station: '请写2到30个字。' })
    if (at < 2) return turn(at + 1)
    if (!typed.passphrase) return setProblems({ passphrase: '请填口令。' })
    if (typed.again !== typed.passphrase) return setProblems({ again: '两次填的不一样，请再填一遍。' })
    return void enter()
  }
  const secret = { kind: shown ? ('text' as const) : ('secret' as const), most: 200, autoComplete: 'new-password', onEnter: goOn }
  return (
    <Page
      title="用邀请码登录"
      report="none"
      softDock
      onBack={goBack}
      dock={
        <Button disabled={busy} onPress={goOn}>
          {busy ? '正在登录…' : at === 2 ? '登录' : '下一步'}
        </Button>
      }
    >
      <View className="note">{`第${at + 1}步，共3步`}</View>
      <Steps at={at + 1} of={3} />
      <Heading level={1} className="question-asked">
        {questions[at] ?? ''}
      </Heading>
      <View className="note">{hints[at] ?? ''}</View>
      {problems[whole] && (
        <View className="section-near">
          <Notice icon="warning" tone="care" live>
            {problems[whole]}
          </Notice>
        </View>
      )}
      {at === 0 && <FormField key="code" label="邀请码" most={60} {...field('code')} onEnter={goOn} />}
      {at === 1 && (
        <>
          <FormField key="name" label="姓名" most={20} autoComplete="username" {...field('name')} onEnter={goOn} />
          <FormField key="station" label="单位" most={30} {...field('station')} onEnter={goOn} />
        </>
      )}
      {at === 2 && (
        <>
          <FormField key="passphrase" label="口令" {...field('passphrase')} {...secret} />
          <FormField key="again" label="再填一遍口令" {...field('again')} {...secret} />
          <View className="form-tool">
            <Tool pressed={shown} onPress={() => setShown(!shown)}>
              {shown ? '不显示口令' : '显示口令'}
            </Tool>
          </View>
        </>
      )}
      <View className="form-tool">
        <Tool icon="arrow-u-up-left" onPress={goBack}>
          {at === 0 ? '已有口令，去登录' : '上一步'}
        </Tool>
      </View>
    </Page>
  )
}
