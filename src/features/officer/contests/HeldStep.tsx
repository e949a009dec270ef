import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { DeskContest, HeldEntry } from '../../../../contract/contestDesk'
import type { Failure } from '../../../../contract/result'
import { useOfficerStore } from '@/features/session/officerStore'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { callContestDesk } from '@/shared/api/callContestDesk'
import { momentWords, shortId } from '@/shared/contest/contestWords'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { Refused } from '../Refused'
import { useAsked } from '../useAsked'
import { DecideStep } from './DecideStep'
import { runs } from './runs'

interface HeldStepProps {
  contest: DeskContest
  now: Date
  /** By the clock of the server. */
  asOf: Date
  onBack: () => void
}

const decided = { accept: '算进名单', refuse: '不算进名单' } as const

export const whyHeld = ({ accountsOnPhone, why }: HeldEntry): string => (why === 'phone' ? `同一部手机上${accountsOnPhone}个账号` : '同一个网络下账号很多')

/** The only way there is to know whose an entry is: the person comes and shows it. */
const howToDecide = (decideUntil: string | undefined, now: Date): string =>
  `本人拿着手机上的参加编号来所里说明的，算进名单。没来的先不定，${decideUntil ? `到${momentWords(decideUntil, now)}自动不进` : '过了时间自动不进'}。`

/** Entries that are looked at before the list is fixed. Nothing tells whose they are. */
export function HeldStep({ asOf, contest, now, onBack }: HeldStepProps) {
  const { contestId, decideUntil, entryListHash, mine, title } = contest
  const role = useOfficerStore(state => state.me?.role)
  const { again, failed, value } = useAsked(useCallback(() => callContestDesk('contests.held', { contestId }), [contestId]))
  const [more, setMore] = useState<{ entries: HeldEntry[]; nextCursor: string | null }>()
  const [missed, setMissed] = useState<Failure>()
  const [changed, setChanged] = useState<Readonly<Record<string, HeldEntry>>>({})
  const [open, setOpen] = useState<HeldEntry>()
  const entries = [...(value?.entries ?? []), ...(more?.entries ?? [])].map(entry => changed[entry.entryId] ?? entry)
  const nextCursor = more ? more.nextCursor : (value?.nextCursor ?? null)
  const turn = (to: HeldEntry | undefined) => {
    setOpen(to)
    scrollToTop()
    focusHeading()
  }
  const readMore = async () => {
    if (!nextCursor) return
    const found = await callContestDesk('contests.held', { contestId, cursor: nextCursor })
    setMissed(found.ok ? undefined : found)
    if (found.ok) setMore({ entries: [...(more?.entries ?? []), ...found.value.entries], nextCursor: found.value.nextCursor })
  }
  const isOpen = entryListHash === null && (decideUntil === undefined || asOf.getTime() < Date.parse(decideUntil))
  const may = mine && runs(role) && isOpen

  if (open) {
    const keep = (entry: HeldEntry) => {
      setChanged(before => ({ ...before, [entry.entryId]: entry }))
      turn(undefined)
    }
    return <DecideStep contestId={contestId} entry={open} how={howToDecide(decideUntil, now)} onDecided={keep} onBack={() => turn(undefined)} />
  }
  return (
    <DeskFrame
      at="contestDesk"
      title="核一核"
      note={title}
      onBack={onBack}
      side={
        <Tool icon="arrow-u-up-left" onPress={onBack}>
          回到这场竞答
        </Tool>
      }
    >
      <View className="note contests-said">
        {isOpen
          ? `一部手机上第4个账号起，或者一个网络下账号太多，先记下。一家人合用一部手机是常有的事。${howToDecide(decideUntil, now)}`
          : '核的时间过了，这里只看。没核的不进名单。'}
      </View>
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取" />)}
      {value && entries.length === 0 && <Empty icon="check-circle" text="没有要核的记录。" />}
      {entries.length > 0 && (
        <Panel title="要核的记录" note={`${entries.filter(({ decision }) => decision === null).length}条还没核`}>
          <View role="list">
            {entries.map(entry => (
              <View key={entry.entryId} className="item" role="listitem">
                <View>
                  <View className="strong">{whyHeld(entry)}</View>
                  <View className="note">{`编号${shortId(entry.entryId)}　${entry.communityName ?? '没有社区'}　${momentWords(entry.enteredAt, now)}参加`}</View>
                  {entry.decision && <Text>{decided[entry.decision]}</Text>}
                </View>
                {may && (
                  <View className="tools">
                    <Tool label={`${entry.decision ? '改主意' : '核这条'}：编号${shortId(entry.entryId)}`} onPress={() => turn(entry)}>
                      {entry.decision ? '改主意' : '核这条'}
                    </Tool>
                  </View>
                )}
              </View>
            ))}
          </View>
          {missed && <Notice icon="cloud-slash" live>{`没能读到后面的。${missed.message}`}</Notice>}
          {nextCursor && (
            <Button kind="quiet" onPress={() => void readMore()}>
              再看一些
            </Button>
          )}
        </Panel>
      )}
    </DeskFrame>
  )
}
