import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskPlace } from '../../../../contract/placeDesk'
import { type PosterSize, posterSizes } from '../../../../contract/placePoster'
import { keepFile } from '@/platform/keepFile'
import { Button } from '@/shared/ui/Button'
import { Choice } from '@/shared/ui/Choice'
import { Notice } from '@/shared/ui/Notice'
import { Numbered } from '@/shared/ui/Numbered'
import { Tool } from '@/shared/ui/Tool'
import { DeskFrame } from '../frame/DeskFrame'
import { isOnlyHere, letterOf, makePoster } from './makePoster'

interface PosterStepProps {
  place: DeskPlace
  /** The station that is named on it. */
  station: string
  onBack: () => void
}

const sizes = Object.keys(posterSizes) as PosterSize[]
const uses: Record<PosterSize, string> = { A4: 'A4，贴在墙上', A5: 'A5，摆在柜台' }
const care = ['贴好以后，用手机扫一遍，看打开的是不是“致来客一封信”。', '隔一阵去看看，有没有人在上面盖了别的码。', '场所没有了，回这里撤下。']

/** 出海报: one page to print, with the code of the place. */
export function PosterStep({ place, station, onBack }: PosterStepProps) {
  const [size, setSize] = useState<PosterSize>('A4')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const make = async () => {
    if (busy) return
    setBusy(true)
    setSaid(undefined)
    setProblem(undefined)
    const made = await makePoster(place.id, size, { station, place: place.name })
    if (made.ok) setSaid(await keepFile(made.value))
    else setProblem(made.message)
    setBusy(false)
  }
  return (
    <DeskFrame
      at="placeDesk"
      title="出海报"
      note={place.name}
      onBack={onBack}
      dock={
        <Button disabled={busy} onPress={() => void make()}>
          {busy ? '正在画海报…' : '下载海报'}
        </Button>
      }
    >
      <View className="panel">
        <View>{`一页PDF，印着“${station}”、场所名字、三句提醒和这处的二维码。`}</View>
        <View className="choices form-choices" role="radiogroup" aria-label="纸的大小">
          {sizes.map(each => (
            <Choice key={each} text={uses[each]} state={each === size ? 'chosen' : 'open'} onPress={() => setSize(each)} />
          ))}
        </View>
        {isOnlyHere(letterOf(place.id)) && (
          <View className="section-near">
            <Notice icon="warning" tone="care">
              您现在用的网址只有这台电脑打得开。请管理员先设好对外的网址，不然印出来的码别人扫不开。
            </Notice>
          </View>
        )}
        {problem && (
          <View className="section-near">
            <Notice icon="warning" tone="care" live>
              {problem}
            </Notice>
          </View>
        )}
        <View className="note section-near" role="status" aria-live="polite">
          {said ?? ''}
        </View>
        <Numbered lines={care} />
        <View className="form-tool">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            回到清单
          </Tool>
        </View>
      </View>
    </DeskFrame>
  )
}
