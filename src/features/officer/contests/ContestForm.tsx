import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ContestCreateRequest, DeskContest } from '../../../../contract/contestDesk'
import { chinaDay } from '../../../../contract/chinaDay'
import { useOfficerStore } from '@/features/session/officerStore'
import { goToPart } from '@/platform/goToPart'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { callContestDesk } from '@/shared/api/callContestDesk'
import { Button } from '@/shared/ui/Button'
import { Chips } from '@/shared/ui/Chips'
import { Dialog } from '@/shared/ui/Dialog'
import { Notice } from '@/shared/ui/Notice'
import { Pressable } from '@/shared/ui/Pressable'
import { Tool } from '@/shared/ui/Tool'
import { DayField } from '../DayField'
import { FieldProblem } from '../FieldProblem'
import { FormField } from '../FormField'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { useCommunities } from '../insight/useCommunities'
import { type ContestDraft, firstNumberDay, type Place, placeOf, type Problems, requestOf } from './contestDraft'
import { ContestPreview } from './ContestPreview'
import { PrizeFields } from './PrizeFields'
import { TimeField } from './TimeField'
import { useContestDraft } from './useContestDraft'

interface ContestFormProps {
  now: Date
  /** One that has not opened, to be said anew. */
  contest?: DeskContest
  onSaved: (contest: DeskContest) => void
  onBack: () => void
}

const idOf = (place: Place) => `contest-${place || 'whole'}`
const numbers: { id: ContestDraft['number']; text: string }[] = [
  { id: 'with', text: '要，结果更让人放心' },
  { id: 'without', text: '不要' }
]

/** A contest is written down, looked at as residents will see it, and only then made. Its id is made once: sent twice it is one. */
export function ContestForm({ contest, now, onBack, onSaved }: ContestFormProps) {
  const isAdmin = useOfficerStore(state => state.me?.role === 'admin')
  const { areas } = useCommunities()
  const { draft, drop, isResumed, isTyped, put: keep } = useContestDraft(contest, now)
  const [leaving, setLeaving] = useState(false)
  const [problems, setProblems] = useState<Problems>({})
  const [looked, setLooked] = useState<ContestCreateRequest>()
  const [busy, setBusy] = useState(false)
  const put = (fields: Partial<ContestDraft>, ...places: Place[]) => {
    keep(fields)
    setProblems(before => ({ ...before, ...Object.fromEntries(['', ...places].map(place => [place, undefined])) }))
  }
  const text = (place: 'title' | 'rules' | 'questions' | 'passMark' | 'what') => ({ value: draft[place], problem: problems[place], onChange: (value: string) => put({ [place]: value }, place) })
  const show = (found: Problems) => {
    setProblems(found)
    setLooked(undefined)
    const [first] = Object.keys(found) as Place[]
    if (first !== undefined) setTimeout(() => goToPart(idOf(first)), 0)
  }
  const look = () => {
    const made = requestOf(draft, isAdmin)
    if ('problems' in made) return show(made.problems)
    setProblems({})
    setLooked(made.request)
    scrollToTop()
    focusHeading()
  }
  const save = async () => {
    if (busy || !looked) return
    setBusy(true)
    const saved = await callContestDesk('contests.create', looked)
    setBusy(false)
    if (saved.ok) {
      drop()
      return onSaved(saved.value)
    }
    show({ [placeOf(saved.fields)]: saved.message })
  }

  if (looked) return <ContestPreview request={looked} areas={areas} isNew={!contest} now={now} busy={busy} onSave={() => void save()} onBack={() => setLooked(undefined)} />
  const [first, last] = [chinaDay(now), chinaDay(new Date(now.getTime() + 365 * 86_400_000))]
  const leave = () => (isTyped ? setLeaving(true) : onBack())
  const toggle = (id: string) => put({ communityIds: draft.communityIds.includes(id) ? draft.communityIds.filter(each => each !== id) : [...draft.communityIds, id] }, 'communityIds')
  return (
    <DeskFrame
      at="contestDesk"
      title={contest ? '改这场竞答' : '办一场竞答'}
      onBack={contest ? leave : onBack}
      overlay={
        leaving && (
          <Dialog
            question={contest ? '不改了吗？' : '不要这份草稿了吗？'}
            sentence={contest ? '改过的会丢，这场竞答还是原来的样子。' : '扔掉以后找不回来。不扔的话，下次接着写。'}
            keep={{ label: contest ? '接着改' : '留着', onPress: () => setLeaving(false) }}
            undo={{ label: contest ? '不改了' : '扔掉', onPress: () => (drop(), onBack()) }}
          />
        )
      }
      dock={
        <View className="dock-one">
          <Button onPress={look}>看看居民会看到什么</Button>
        </View>
      }
    >
      <Panel title="写清楚这几样" note={isResumed ? '接着上次没写完的' : '写完先预览，再建'} className="desk-form">
        <View id={idOf('')}>
          {problems[''] && (
            <Notice icon="warning" tone="care" live>
              {problems['']}
            </Notice>
          )}
        </View>
        <View id={idOf('title')}>
          <FormField label="名称" most={24} hint="如“城东反诈知识竞答”。" {...text('title')} />
        </View>
        <View className="days" id={idOf('opensOn')}>
          <DayField label="哪天开始" value={draft.opensOn} first={first} last={last} problem={problems.opensOn} onChange={day => put({ opensOn: day }, 'opensOn')} />
          <TimeField label="几点开始" value={draft.opensAt} problem={problems.opensAt} onChange={time => put({ opensAt: time }, 'opensAt', 'opensOn')} />
        </View>
        <View className="days" id={idOf('closesOn')}>
          <DayField label="哪天截止" value={draft.closesOn} first={first} last={last} problem={problems.closesOn} onChange={day => put({ closesOn: day }, 'closesOn')} />
          <TimeField label="几点截止" value={draft.closesAt} problem={problems.closesAt} onChange={time => put({ closesAt: time }, 'closesAt', 'closesOn')} />
        </View>
        <View className="form-field" id={idOf('communityIds')}>
          <View className="strong">哪些社区可以参加</View>
          <View className="note">{!isAdmin ? '只能选本所的社区，至少选一个。' : draft.communityIds.length === 0 ? '一个也没选：全市居民都可以参加。' : '一个也不选，就是全市。'}</View>
          <View className="chips" role="group" aria-label="哪些社区可以参加">
            {areas.map(({ id, name }) => (
              <Pressable key={id} className={draft.communityIds.includes(id) ? 'chip chip-chosen' : 'chip'} pressed={draft.communityIds.includes(id)} onPress={() => toggle(id)}>
                <Text>{name}</Text>
              </Pressable>
            ))}
          </View>
          {areas.length === 0 && <View className="note">还没有读到社区的名单。</View>}
          <FieldProblem>{problems.communityIds}</FieldProblem>
        </View>
        <View id={idOf('rules')} className="contests-rules">
          <FormField label="规则，一行一条" kind="long" most={700} hint="最多8条，每条4到80个字。" {...text('rules')} />
        </View>
        <View className="days">
          <View id={idOf('questions')}>
            <FormField label="一份几题" kind="digits" most={2} hint="5到20题，从全市竞答题库里出，每人不一样。" {...text('questions')} />
          </View>
          <View id={idOf('passMark')}>
            <FormField label="答对几题过关" kind="digits" most={2} {...text('passMark')} />
          </View>
        </View>
        <View id={idOf('prizes')}>
          <PrizeFields prizes={draft.prizes} problem={problems.prizes} onChange={prizes => put({ prizes }, 'prizes')} />
        </View>
        <View className="form-field">
          <View className="strong">抽奖要不要加一个公开数字</View>
          <View className="note">如福彩开奖号码：谁也定不了，谁都查得到。</View>
          <Chips label="抽奖要不要加一个公开数字" choices={numbers} chosen={draft.number} onChoose={to => to && put({ number: to }, 'what', 'on')} />
        </View>
        {draft.number === 'with' && (
          <>
            <View id={idOf('what')}>
              <FormField label="用哪个数" most={60} hint="如“中国福彩3D当天的开奖号码，三位数”。" {...text('what')} />
            </View>
            <View id={idOf('on')}>
              <DayField label="哪天公布这个数" value={draft.on} first={draft.closesOn ? firstNumberDay(draft.closesOn) : first} last={last} problem={problems.on} onChange={day => put({ on: day }, 'on')} />
            </View>
          </>
        )}
        <View className="form-tool tools">
          <Tool icon="arrow-u-up-left" onPress={contest ? leave : onBack}>
            {contest ? '不改了，返回' : isTyped ? '先放着，回清单' : '不办了，返回'}
          </Tool>
          {!contest && isTyped && (
            <Tool icon="trash" onPress={leave}>
              扔掉草稿
            </Tool>
          )}
        </View>
      </Panel>
    </DeskFrame>
  )
}
