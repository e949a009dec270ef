import { Image, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { mostPhotos } from '../../../../contract/activity'
import { pickPictures, pictureAddress, removePictures } from '@/platform/pictures'
import { randomId } from '@/shared/randomId'
import { Button } from '@/shared/ui/Button'
import { Tool } from '@/shared/ui/Tool'
import { StoredPhoto } from './StoredPhoto'

/** A photo of the form: on this phone, or there already. */
export interface FormPhoto {
  photoId: string
  pictureId?: string
}

interface PhotoFieldProps {
  activityId: string
  photos: readonly FormPhoto[]
  onChange: (photos: FormPhoto[]) => void
}

/** Up to six photos, kept on the phone at once, small and without the place. */
export function PhotoField({ activityId, onChange, photos }: PhotoFieldProps) {
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const room = mostPhotos - photos.length
  /** What comes in late is added to what is there by then. */
  const now = useRef({ photos, onChange })
  now.current = { photos, onChange }

  const add = async (from: 'camera' | 'album') => {
    setBusy(true)
    const { pictures, problem } = await pickPictures(from, room)
    setBusy(false)
    const added = pictures.map(({ pictureId }) => ({ photoId: randomId(), pictureId }))
    if (added.length) now.current.onChange([...now.current.photos, ...added].slice(0, mostPhotos))
    setSaid(problem ? problem.replace('最多9张', `最多${mostPhotos}张`) : '')
  }
  const remove = ({ photoId, pictureId }: FormPhoto) => {
    onChange(photos.filter(each => each.photoId !== photoId))
    if (pictureId !== undefined) void removePictures([pictureId])
  }
  return (
    <View className="form-field">
      <View className="strong">照片</View>
      <View className="note">{`最多${mostPhotos}张。图片会变小，拍照的地点会去掉。`}</View>
      {photos.length > 0 && (
        <View className="photos" role="list" aria-label="照片">
          {photos.map(({ photoId, pictureId }, i) => (
            <View key={photoId} className="photo" role="listitem">
              {pictureId ? <OwnPicture pictureId={pictureId} described={`第${i + 1}张照片`} /> : <StoredPhoto activityId={activityId} photoId={photoId} described={`第${i + 1}张照片`} />}
              <Tool onPress={() => remove({ photoId, ...(pictureId === undefined ? {} : { pictureId }) })}>{`去掉第${i + 1}张`}</Tool>
            </View>
          ))}
        </View>
      )}
      <View className="note" role="status" aria-live="polite">
        {busy ? '正在放进来…' : said}
      </View>
      {room > 0 && (
        <View className="photo-add">
          <Button kind="secondary" onPress={() => void add('camera')}>
            现在拍
          </Button>
          <Button kind="secondary" onPress={() => void add('album')}>
            从相册选
          </Button>
        </View>
      )}
    </View>
  )
}

function OwnPicture({ described, pictureId }: { pictureId: string; described: string }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let shown = true
    void pictureAddress(pictureId).then(found => shown && setAddress(found))
    return () => void (shown = false)
  }, [pictureId])
  return address ? <Image className="photo-image" src={address} mode="aspectFill" aria-label={described} nativeProps={{ alt: described }} /> : <View className="photo-image" />
}
