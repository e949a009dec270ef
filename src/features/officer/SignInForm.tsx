import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Tool } from '@/shared/ui/Tool'
import { signIn } from './enter'
import { FormField } from './FormField'
import { useForm, whole } from './useForm'

interface SignInFormProps {
  onEntered: () => void
  onFirst: () => void
  onBack: () => void
}

/** 登录. A lock-out is said in the server's words, which name how long to wait. */
export function SignInForm({ onEntered, onFirst, onBack }: SignInFormProps) {
  const [shown, setShown] = useState(false)
  const { typed, problems, setProblems, busy, field, send } = useForm<'name' | 'passphrase'>({ name: '', passphrase: '' }, { UNAUTHENTICATED: 'passphrase' })
  const enter = () => {
    const name = typed.name.trim()
    if (!name) return setProblems({ name: '请填您登记时用的姓名。' })
    if (!typed.passphrase) return setProblems({ passphrase: '请填口令。' })
    return void send(() => signIn({ name, passphrase: typed.passphrase }), onEntered)
  }
  return (
    <Page
      title="民警登录"
      report="none"
      softDock
      onBack={onBack}
      dock={
        <Button disabled={busy} onPress={enter}>
          {busy ? '正在登录…' : '登录'}
        </Button>
      }
    >
      <Heading level={1} className="question-asked">
        民警、网格员登录
      </Heading>
      <View className="note">居民不用登录，所有功能都能用。</View>
      {problems[whole] && (
        <View className="section-near">
          <Notice icon="warning" tone="care" live>
            {problems[whole]}
          </Notice>
        </View>
      )}
      <FormField label="姓名" most={20} autoComplete="username" {...field('name')} onEnter={enter} />
      <FormField label="口令" most={200} kind={shown ? 'text' : 'secret'} autoComplete="current-password" {...field('passphrase')} onEnter={enter} />
      <View className="form-tool">
        <Tool pressed={shown} onPress={() => setShown(!shown)}>
          {shown ? '不显示口令' : '显示口令'}
        </Tool>
      </View>
      <Button kind="quiet" onPress={onFirst}>
        第一次用？用邀请码
      </Button>
    </Page>
  )
}
