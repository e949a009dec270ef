import { Image, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { callActivity } from '@/shared/api/callActivity'

interface StoredPhotoProps {
  activityId: string
  photoId: string
  described: string
}

/** A photo of an activity, read when it is shown. */
export function StoredPhoto({ activityId, described, photoId }: StoredPhotoProps) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let shown = true
    void callActivity('activity.picture', { activityId, photoId }).then(found => shown && found.ok && setAddress(`data:${found.value.mediaType};base64,${found.value.base64}`))
    return () => void (shown = false)
  }, [activityId, photoId])
  return address ? <Image className="photo-image" src={address} mode="aspectFill" aria-label={described} nativeProps={{ alt: described }} /> : <View className="photo-image" role="img" aria-label={`${described}，正在读取`} />
}
