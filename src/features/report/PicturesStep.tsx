import { View } from '@tarojs/components'
import { mostEvidence } from '../../../contract/reportReplies'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { PictureField } from './PictureField'
import type { StepProps } from './stepProps'

/** Screenshots and photos, where there are any. */
export function PicturesStep({ draft, answer }: StepProps) {
  return (
    <>
      <Heading level={1} className="question-asked">
        <Phrased>有截图|或照片吗？</Phrased>
      </Heading>
      <View className="note">{`最多${mostEvidence}张，没有也行。图片会变小，拍照的地点会去掉。别放身份证、自己的银行卡。`}</View>
      <PictureField pictureIds={draft.pictureIds} onChange={pictureIds => answer({ pictureIds })} />
    </>
  )
}
