import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { type DeskPlace, venueNames } from '../../../../contract/placeDesk'
import { useOfficerStore } from '@/features/session/officerStore'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { call } from '@/shared/api/call'
import { callPlaceDesk } from '@/shared/api/callPlaceDesk'
import { chineseDate, friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { DataTable } from '../frame/DataTable'
import { DeskFrame } from '../frame/DeskFrame'
import { Refused } from '../Refused'
import { useAsked } from '../useAsked'
import { PlaceForm } from './PlaceForm'
import { PlaceWithdrawal } from './PlaceWithdrawal'
import { PosterStep } from './PosterStep'
import '../officer.scss'
import './places.scss'

const askPlaces = () => callPlaceDesk('places.list', {})
const askAreas = () => call('areas.list', {})

type Step = { to: 'add' } | { to: 'change' | 'withdraw' | 'poster'; place: DeskPlace }

/** 场所码: places with a code on the wall, how often each was opened this week, and their posters. */
export function PlacesScreen({ now }: { now: Date }) {
  const me = useOfficerStore(state => state.me)
  const { value, failed, again } = useAsked(useCallback(askPlaces, []))
  const areas = useAsked(useCallback(askAreas, [])).value?.areas ?? []
  const [step, setStep] = useState<Step>()
  const [said, setSaid] = useState('')
  const turn = (next: Step | undefined) => {
    setStep(next)
    scrollToTop()
    focusHeading()
  }
  const done = (words: string) => {
    setSaid(words)
    turn(undefined)
    void again()
  }
  const back = () => turn(undefined)

  if (step?.to === 'poster') {
    const station = areas.find(({ id }) => id === step.place.communityId)?.station ?? me?.station ?? ''
    return <PosterStep place={step.place} station={station} onBack={back} />
  }
  if (step?.to === 'withdraw') return <PlaceWithdrawal place={step.place} onGone={done} onBack={back} />
  if (step) {
    const own = me?.role === 'admin' ? areas : areas.filter(({ station }) => station === me?.station)
    return <PlaceForm place={step.to === 'change' ? step.place : undefined} areas={own} onSaved={done} onBack={back} />
  }

  const nameOf = (communityId: string) => areas.find(({ id }) => id === communityId)?.name ?? communityId
  return (
    <DeskFrame
      at="placeDesk"
      title="场所码"
      {...(value ? { note: `${value.places.length}处　截至${friendlyTime(value.asOf, now)}` } : {})}
      side={<Button onPress={() => turn({ to: 'add' })}>加一处</Button>}
    >
      <View className="note" role="status" aria-live="polite">
        {said}
      </View>
      {!value ? (
        failed ? (
          <Refused failure={failed} onAgain={() => void again()} />
        ) : (
          <Skeleton label="正在读取" />
        )
      ) : value.places.length === 0 ? (
        <Empty icon="map-pin" text="还没有场所。加一处，就能出一张带二维码的海报。" />
      ) : (
        <View className="panel">
          <DataTable
            caption="场所和本周扫码次数"
            rows={value.places}
            keyOf={({ id }) => id}
            columns={[
              { head: '场所', cell: place => <Text className="strong">{place.name}</Text> },
              { head: '社区', cell: place => nameOf(place.communityId) },
              { head: '哪一类', cell: place => venueNames[place.venue] },
              { head: '本周扫码', unit: '次', number: true, cell: place => String(place.opened) },
              {
                head: '要做的',
                cell: place => (
                  <View className="place-tools">
                    <Tool label={`出海报：${place.name}`} onPress={() => turn({ to: 'poster', place })}>
                      出海报
                    </Tool>
                    <Tool label={`改：${place.name}`} onPress={() => turn({ to: 'change', place })}>
                      改
                    </Tool>
                    <Tool label={`撤下：${place.name}`} onPress={() => turn({ to: 'withdraw', place })}>
                      撤下
                    </Tool>
                  </View>
                )
              }
            ]}
          />
          <View className="note as-of">{`本周从${chineseDate(value.weekFrom)}星期一算起。只数扫码的次数，不记是谁。`}</View>
        </View>
      )}
    </DeskFrame>
  )
}
