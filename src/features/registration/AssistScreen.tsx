import { View } from '@tarojs/components'
import { leavePage } from '@/platform/navigation'
import { tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { AssistChoice } from './AssistChoice'
import { AssistCode } from './AssistCode'
import { AssistSteps } from './AssistSteps'
import { useAssist } from './useAssist'
import { useOnce } from './useOnce'
import './assist.scss'

interface AssistScreenProps {
  guideId?: string | undefined
  /** Where it is done: the server counts it there. */
  placeId?: string | undefined
}

/** 帮办, the officer's side: a code for one resident, and then side by side through the guide. */
export function AssistScreen({ guideId, placeId }: AssistScreenProps) {
  const { assist, watch, opening, problem, over, open, end, next } = useAssist(placeId)
  useOnce(() => guideId && !assist && void open(guideId))

  if (assist?.state === 'joined') return <AssistSteps assist={assist} watch={watch} onEnd={end} />
  if (assist) return <AssistCode assist={assist} watch={watch} opening={opening} problem={problem} onAgain={() => void open(assist.guideId)} onEnd={end} />
  if (over) {
    return (
      <Page title="帮办" report="none" dock={<Button onPress={next}>再陪一位</Button>}>
        <Heading level={1}>{over === 'officer' ? '这次陪同结束了' : '对方结束了陪同'}</Heading>
        <View role="status">这部手机上没有留下居民的信息。对方没做完的，可以在他自己的手机上接着做。</View>
        <View className="para">打的勾联网后会自己发出去，只算一次。</View>
        <View className="section-near">
          <Button kind="quiet" onPress={() => leavePage(tabs.home)}>
            返回
          </Button>
        </View>
      </Page>
    )
  }
  return <AssistChoice opening={opening} problem={problem} onChoose={chosen => void open(chosen)} />
}
