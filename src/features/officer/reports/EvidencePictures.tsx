import { Image, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { closeEvidence, openEvidence, showsEvidence } from '@/platform/evidencePicture'
import { keptToken } from '@/shared/api/session'
import { Pressable } from '@/shared/ui/Pressable'
import { DeskIcon } from '../frame/DeskIcon'

interface EvidencePicturesProps {
  ids: readonly string[]
  reportKey: string
}

/** Pictures of a report, each read when it is asked for: looking is written down picture by picture. */
export function EvidencePictures({ ids, reportKey }: EvidencePicturesProps) {
  if (!showsEvidence) return <View className="note">微信里看不了图片，请在电脑上打开网页版看。</View>
  return (
    <View className="evidence" role="list" aria-label="图片">
      {ids.map((id, i) => (
        <EvidencePicture key={id} id={id} name={`图片${i + 1}`} reportKey={reportKey} />
      ))}
    </View>
  )
}

function EvidencePicture({ id, name, reportKey }: { id: string; name: string; reportKey: string }) {
  const [address, setAddress] = useState<string>()
  const [state, setState] = useState<'closed' | 'asking' | 'failed'>('closed')
  useEffect(() => () => (address ? closeEvidence(address) : undefined), [address])
  const look = async () => {
    if (state === 'asking') return
    setState('asking')
    const found = await openEvidence(id, reportKey, keptToken() ?? '')
    setState(found ? 'closed' : 'failed')
    setAddress(found)
  }
  return (
    <View role="listitem">
      {address ? (
        <Image className="evidence-open" src={address} mode="widthFix" aria-label={name} nativeProps={{ alt: name }} />
      ) : (
        <Pressable className="evidence-closed" onPress={() => void look()}>
          <DeskIcon name="image" />
          <Text>{state === 'asking' ? '正在打开…' : state === 'failed' ? `${name}没有打开，再试一次` : `看${name}`}</Text>
        </Pressable>
      )}
    </View>
  )
}
