import { View } from '@tarojs/components'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { Tool } from '@/shared/ui/Tool'

/** 这道题有问题: opens the page for it; this one stays below as it is, with what has been answered. */
export function QuestionProblem({ questionId }: { questionId: string }) {
  return (
    <View className="tools">
      <Tool onPress={() => openPage(routes.feedback({ questionId }))}>这道题有问题</Tool>
    </View>
  )
}
