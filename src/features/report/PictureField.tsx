import { Image, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { mostEvidence } from '../../../contract/reportReplies'
import { onPastedPictures, pickPictures, pictureAddress, removePictures } from '@/platform/pictures'
import type { PickedPictures } from '@/platform/port'
import { Button } from '@/shared/ui/Button'
import { Tool } from '@/shared/ui/Tool'

interface PictureFieldProps {
  pictureIds: readonly string[]
  onChange: (pictureIds: string[]) => void
}

/** Up to nine pictures, kept on the phone at once, small and without the place. */
export function PictureField({ pictureIds, onChange }: PictureFieldProps) {
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const room = mostEvidence - pictureIds.length
  /** What comes in late is added to what is there by then. */
  const now = useRef({ pictureIds, onChange })
  now.current = { pictureIds, onChange }

  const take = (picked: PickedPictures) => {
    const added = picked.pictures.map(({ pictureId }) => pictureId)
    if (added.length) now.current.onChange([...now.current.pictureIds, ...added].slice(0, mostEvidence))
    setSaid(picked.problem ?? '')
  }
  const add = async (from: 'camera' | 'album') => {
    setBusy(true)
    take(await pickPictures(from, room))
    setBusy(false)
  }
  useEffect(() => onPastedPictures(room, take), [room])
  const remove = (pictureId: string) => {
    onChange(pictureIds.filter(each => each !== pictureId))
    void removePictures([pictureId])
  }
  return (
    <>
      <View className="pictures" role="list" aria-label="图片">
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
  const described = `第${number}张图片`
  return (
    <View className="picture" role="listitem">
      {address && <Image className="picture-image" src={address} mode="aspectFill" aria-label={described} nativeProps={{ alt: described }} />}
      <Tool onPress={onRemove}>{`去掉第${number}张`}</Tool>
    </View>
  )
}
