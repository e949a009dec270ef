import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Area } from '../../../../contract/area'
import type { Place } from '../../../../contract/place'
import { type DeskPlace, venueNames } from '../../../../contract/placeDesk'
import { callPlaceDesk } from '@/shared/api/callPlaceDesk'
import { randomId } from '@/shared/randomId'
import { Button } from '@/shared/ui/Button'
import { Chips } from '@/shared/ui/Chips'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { FieldProblem } from '../FieldProblem'
import { FormField } from '../FormField'
import { DeskFrame } from '../frame/DeskFrame'
import { useForm, whole } from '../useForm'

interface PlaceFormProps {
  /** The place to change; none to add one. */
  place: DeskPlace | undefined
  areas: readonly Area[]
  onSaved: (said: string) => void
  onBack: () => void
}

const venues = Object.keys(venueNames) as Place['venue'][]

/** A place with a code of its own. The id is made once, so that what is sent twice is one place. */
export function PlaceForm({ place, areas, onSaved, onBack }: PlaceFormProps) {
  const [id] = useState(place?.id ?? randomId())
  const { typed, problems, setProblems, busy, field, send } = useForm({ name: place?.name ?? '', communityId: place?.communityId ?? '', venue: place?.venue ?? '' })
  const save = () => {
    const name = typed.name.trim()
    const communityId = typed.communityId.trim().toLowerCase()
    const venue = venues.find(each => each === typed.venue)
    if (name.length < 2) return setProblems({ name: '请写场所的名字，至少两个字。' })
    if (!/^[a-z0-9-]{1,40}$/.test(communityId)) return setProblems({ communityId: areas.length > 0 ? '请选一个社区。' : '请填社区的编号：小写字母、数字和横线。' })
    if (!venue) return setProblems({ venue: '请选是哪一类场所。' })
    const saved = { id, name, communityId, venue, ...(place ? { version: place.version } : {}) }
    return void send(() => callPlaceDesk('places.save', saved), () => onSaved(place ? `已改好：${name}。` : `已加上：${name}。可以出海报了。`))
  }
  return (
    <DeskFrame
      at="placeDesk"
      title={place ? '改这处场所' : '加一处场所'}
      onBack={onBack}
      dock={
        <Button disabled={busy} onPress={save}>
          {busy ? '正在保存…' : '保存'}
        </Button>
      }
    >
      <View className="panel">
        {problems[whole] && (
          <Notice icon="warning" tone="care" live>
            {problems[whole]}
          </Notice>
        )}
        <FormField label="场所名字" most={30} hint="印在海报上，例如“火车站出站口”。不写人名和电话。" {...field('name')} />
        <View className="form-field">
          {areas.length > 0 ? (
            <>
              <Text className="strong">社区</Text>
              <Chips label="社区" choices={areas.map(area => ({ id: area.id, text: area.name }))} chosen={typed.communityId || undefined} onChoose={next => field('communityId').onChange(next ?? '')} />
              <FieldProblem>{problems.communityId}</FieldProblem>
            </>
          ) : (
            <FormField label="社区编号" most={40} hint="全市还没有发布社区名单，先填编号。" {...field('communityId')} />
          )}
        </View>
        <View className="form-field">
          <Text className="strong">哪一类</Text>
          <Chips label="哪一类" choices={venues.map(each => ({ id: each, text: venueNames[each] }))} chosen={venues.find(each => each === typed.venue)} onChoose={next => field('venue').onChange(next ?? '')} />
          <FieldProblem>{problems.venue}</FieldProblem>
        </View>
        <View className="form-tool">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            不保存，回到清单
          </Tool>
        </View>
      </View>
    </DeskFrame>
  )
}
