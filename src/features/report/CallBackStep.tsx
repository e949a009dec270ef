import { View } from '@tarojs/components'
import { Choice } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { TextField } from '@/shared/ui/TextField'
import type { StepProps } from './stepProps'

/** Whether they may call back. Nobody has to leave a number. */
export function CallBackStep({ draft, answer, problem }: StepProps) {
  const { mayCallBack, replyPhone } = draft
  return (
    <>
      <Heading level={1} className="question-asked">
        <Phrased>民警可以|给您回电话吗？</Phrased>
      </Heading>
      <View className="note">不留也能查进度。民警回电话，不会要您转账，不会要验证码。</View>
      <View className="choices form-choices" role="radiogroup" aria-label="民警可以给您回电话吗">
        <Choice text="不用回电话" state={mayCallBack ? 'open' : 'chosen'} onPress={() => answer({ mayCallBack: false })} />
        <Choice text="可以，打这个号码" state={mayCallBack ? 'chosen' : 'open'} onPress={() => answer({ mayCallBack: true })} />
      </View>
      {mayCallBack && (
        <TextField label="回电话的号码" value={replyPhone} onChange={phone => answer({ replyPhone: phone })} most={20} problem={problem} />
      )}
    </>
  )
}
