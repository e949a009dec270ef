import { View } from '@tarojs/components'
import { useState } from 'react'
import { materialKeys, materialNames, type MaterialName, type Venue, venueNames } from '../../../../contract/activity'
import { chinaDay } from '../../../../contract/chinaDay'
import { Button } from '@/shared/ui/Button'
import { Chips } from '@/shared/ui/Chips'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { DayField } from '../DayField'
import { FormField } from '../FormField'
import { DeskFrame } from '../frame/DeskFrame'
import { type ActivityDraft, problemsOf } from './activityDraft'
import { PhotoField } from './PhotoField'
import { Stepper } from './Stepper'
import { addDays } from './weeks'

/** What was refused, and where; and where somebody else was faster, what stands in the form now. */
export interface NotKept {
  message: string
  fields?: string[]
  merged?: ActivityDraft
}

interface ActivityFormProps {
  begin: ActivityDraft
  isNew: boolean
  /** Communities to choose from, by id. */
  areas: Record<string, string>
  now: Date
  /** @returns undefined when it is kept */
  onSave: (draft: ActivityDraft) => Promise<NotKept | undefined>
  /** Nothing is kept of it. */
  onBack: (draft: ActivityDraft) => void
}

/** How much one press is: what is given out by hand comes in dozens. */
const steps: Record<MaterialName, number> = { poster: 1, leaflet: 20, foldout: 20, board: 1, banner: 1 }
const venues = (Object.keys(venueNames) as Venue[]).map(id => ({ id, text: venueNames[id] }))
const fields = ['day', 'placeText', 'partners', 'note', 'communityId'] as const
type Field = (typeof fields)[number] | 'whole'

/** 记一次活动: one page, what is usual filled in, counts pressed instead of typed. */
export function ActivityForm({ areas, begin, isNew, now, onBack, onSave }: ActivityFormProps) {
  const [draft, setDraft] = useState(begin)
  const [problems, setProblems] = useState<Partial<Record<Field, string>>>({})
  const [busy, setBusy] = useState(false)
  const change = (more: Partial<ActivityDraft>) => {
    setDraft(before => ({ ...before, ...more }))
    setProblems({})
  }
  const text = (name: 'placeText' | 'partners' | 'note') => ({ value: draft[name], problem: problems[name], onChange: (value: string) => change({ [name]: value }) })
  const today = chinaDay(now)

  async function save(): Promise<void> {
    const wrong = problemsOf(draft)
    if (Object.keys(wrong).length > 0) return setProblems(wrong)
    setBusy(true)
    const refused = await onSave(draft)
    setBusy(false)
    if (!refused) return
    if (refused.merged) setDraft(refused.merged)
    const named = fields.find(name => refused.fields?.some(field => field.split('.')[0] === name)) ?? 'whole'
    setProblems({ [named]: refused.message })
  }

  return (
    <DeskFrame
      at="activities"
      title={isNew ? '记一次活动' : '改这次活动'}
      onBack={() => onBack(draft)}
      dock={
        <Button disabled={busy} onPress={() => void save()}>
          {busy ? '正在保存…' : '保存'}
        </Button>
      }
    >
      <View className="panel desk-form activity-form">
        <View className="note">不写姓名、电话、身份证号。没有网也能记，联网后发送。</View>
        {(problems.whole ?? problems.communityId) && (
          <Notice icon="warning" tone="care" live>
            {problems.whole ?? problems.communityId}
          </Notice>
        )}
        <DayField label="哪一天" value={draft.day} first={addDays(today, -365)} last={today} problem={problems.day} onChange={day => change({ day })} />
        <View className="form-field strong">进哪里</View>
        <Chips label="进哪里" choices={venues} chosen={draft.venue} onChoose={venue => change({ venue: venue ?? draft.venue })} />
        <FormField label="地点" most={40} {...text('placeText')} />
        {Object.keys(areas).length > 0 && (
          <>
            <View className="form-field strong">社区</View>
            <Chips label="社区" choices={Object.entries(areas).map(([id, name]) => ({ id, text: name }))} chosen={draft.communityId} onChoose={communityId => change({ communityId })} />
          </>
        )}
        <View className="steppers">
          <Stepper label="到场" unit="人次" value={draft.people} step={10} onChange={people => change({ people })} />
          {materialKeys.map(key => (
            <Stepper key={key} {...materialNames[key]} label={materialNames[key].name} value={draft.materials[key]} step={steps[key]} onChange={count => change({ materials: { ...draft.materials, [key]: count } })} />
          ))}
        </View>
        <PhotoField activityId={draft.activityId} photos={draft.photos} onChange={photos => change({ photos })} />
        <FormField label="一起参加的单位" most={200} hint="几个单位用顿号隔开" {...text('partners')} />
        <FormField label="讲了什么" kind="long" most={500} {...text('note')} />
        <View className="form-tool">
          <Tool icon="arrow-u-up-left" onPress={() => onBack(draft)}>
            不记了，返回
          </Tool>
        </View>
      </View>
    </DeskFrame>
  )
}
