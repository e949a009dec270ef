import { View } from '@tarojs/components'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import type { AssistProblem } from './useAssist'

/** What is wrong and what to do: sign in, or try again. */
export function AssistProblemNote({ problem }: { problem: AssistProblem | undefined }) {
  if (!problem) return null
  return (
    <View className="section-near">
      <Notice tone="care" icon="warning" live>
        {problem.message}
      </Notice>
      {problem.signIn && (
        <View className="section-near">
          <Button onPress={() => openPage(routes.officerSignIn)}>去登录</Button>
        </View>
      )}
    </View>
  )
}
