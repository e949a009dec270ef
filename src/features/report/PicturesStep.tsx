import { Image, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { mostEvidence } from '../../../contract/reportReplies'
import { onPastedPictures, pickPictures, pictureAddress, removePictures } from '@/platform/pictures'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { Tool } from '@/shared/ui/Tool'
import type { PickedPictures } from '@/platform/port'
import { useDraftStore } from './draftStore'
import type { StepProps } from './stepProps'

/** Up to nine pictures, kept on the phone at once, small and without the place. */
export function PicturesStep({ draft, answer }: StepProps) {
  const { pictureIds } = draft
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const room = mostEvidence - pictureIds.length

  const take = (picked: PickedPictures) => {
    // From the store: another choice may have come in meanwhile.
    const now = useDraftStore.getState().draft?.pictureIds ?? []
    answer({ pictureIds: [...now, ...picked.pictures.map(({ pictureId }) => pictureId)].slice(0, mostEvidence) })
    setSaid(picked.problem ?? '')
  }
  const add = async (from: 'camera' | 'album') => {
    setBusy(true)
    take(await pickPictures(from, room))
    setBusy(false)
  }
  useEffect(() => onPastedPictures(room, take))
  const remove = (pictureId: string) => {
    answer({ pictureIds: pictureIds.filter(each => each !== pictureId) })
    void removePictures([pictureId])
  }
  return (
    <>
      <Heading level={1} className="question-asked">
        <Phrased>有截图|或照片吗？</Phrased>
      </Heading>
      <View className="note">{`最多${mostEvidence}张，没有也行。图片会变小，拍照的地点会去掉。别放身份证、自己的银行卡。`}</View>
      <View className="pictures" role="list">
        {pictureIds.map((pictureId, i) => (
          <Picture key={pictureId} pictureId={pictureId} number={i + 1} onRemove={() => remove(pictureId)} />
        ))}
      </View>
      <View className="note" role="status" aria-live="polite">
        {busy ? '正在放进来…' : said || (pictureIds.length ? `已放${pictureIds.length}张，存在这部手机上` : '')}
      </View>
      {room > 0 && (
        <View className="pictures-add">
          <Button kind="secondary" onPress={() => void add('album')}>
            从相册选
          </Button>
          <Button kind="secondary" onPress={() => void add('camera')}>
            现在拍
          </Button>
        </View>
      )}
    </>
  )
}

function Picture({ pictureId, number, onRemove }: { pictureId: string; number: number; onRemove: () => void }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let shown = true
    void pictureAddress(pictureId).then(found => shown && setAddress(found))
    return () => {
      shown = false
    }
  }, [pictureId])
  return (
    <View className="picture" role="listitem">
      {address && <Image className="picture-image" src={address} mode="aspectFill" aria-label={`第${number}张图片`} />}
      <Tool onPress={onRemove}>{`去掉第${number}张`}</Tool>
    </View>
  )
}
