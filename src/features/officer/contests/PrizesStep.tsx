import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ActionOutput } from '../../../../contract/actions'
import type { DeskContest, PrizeRecord } from '../../../../contract/contestDesk'
import { success } from '../../../../contract/result'
import { callContestDesk } from '@/shared/api/callContestDesk'
import { momentWords, shortId } from '@/shared/contest/contestWords'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Chips } from '@/shared/ui/Chips'
import { Empty } from '@/shared/ui/Empty'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { DataTable } from '../frame/DataTable'
import { DeskFrame } from '../frame/DeskFrame'
import { grouped } from '../frame/numberWords'
import { Panel } from '../frame/Panel'
import { isSignedOut, Refused } from '../Refused'
import { usePages } from '../voices/usePages'

interface PrizesStepProps {
  contest: DeskContest
  now: Date
  onBack: () => void
}

type PrizeCount = ActionOutput<'contests.prizes'>['counts'][number]
type List = 'out' | 'handed'

const titles = { out: '还没领的', handed: '领走的' } as const
const orders = { out: '按开奖的次序', handed: '先看刚领的' } as const

/** Which prizes are still out, these first while there are any, and which were handed out when and by whom. As little as the public list tells: no code, no name. */
export function PrizesStep({ contest: { contestId, redeemed, title, winners }, now, onBack }: PrizesStepProps) {
  const [list, setList] = useState<List>(winners > 0 && redeemed === winners ? 'handed' : 'out')
  const [counts, setCounts] = useState<readonly PrizeCount[]>()
  const ask = useCallback(
    async (cursor: string | undefined) => {
      const heard = await callContestDesk('contests.prizes', { contestId, list, ...(cursor === undefined ? {} : { cursor }) })
      if (heard.ok) setCounts(heard.value.counts)
      return heard.ok ? success({ ...heard.value, items: heard.value.records, waiting: 0 }) : heard
    },
    [contestId, list]
  )
  const { again, failed, more, page } = usePages<PrizeRecord>(ask)
  const handed = sumOf(counts, each => each.handed)
  const drawn = sumOf(counts, each => each.drawn)
  const records = page?.items ?? []
  return (
    <DeskFrame
      at="contestDesk"
      title="奖品领了没有"
      note={[title, page && `截至${friendlyTime(page.asOf, now)}`].filter(Boolean).join('　')}
      onBack={onBack}
      side={
        <Tool icon="arrow-u-up-left" onPress={onBack}>
          回到这场竞答
        </Tool>
      }
    >
      <View className="note contests-said">这里只有编号，和公布的名单一样。兑奖码只在中奖人的手机上，谁来领都要看码。</View>
      {counts && drawn > 0 && (
        <Panel title="每样奖品">
          <DataTable<PrizeCount>
            caption="每样奖品抽出、已领和未领的份数"
            rows={counts}
            keyOf={({ name }) => name}
            columns={[
              { head: '奖品', cell: ({ name }) => name },
              { head: '抽出', unit: '份', number: true, cell: each => grouped(each.drawn) },
              { head: '已领', unit: '份', number: true, cell: each => grouped(each.handed) },
              { head: '未领', unit: '份', number: true, cell: each => grouped(each.drawn - each.handed) }
            ]}
          />
        </Panel>
      )}
      {counts && drawn > 0 && (
        <View className="desk-filters">
          <Chips
            label="看哪些奖品"
            choices={[{ id: 'out', text: `未领${grouped(drawn - handed)}份` }, { id: 'handed', text: `已领${grouped(handed)}份` }]}
            chosen={list}
            onChoose={to => to && setList(to)}
          />
        </View>
      )}
      {page && failed && !isSignedOut(failed) && <Notice icon="cloud-slash" live>{`没能读到新的，下面是先前读到的。${failed.message}`}</Notice>}
      {!page && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取奖品" />)}
      {page && records.length === 0 && <Empty icon="check-circle" text={nothingWords(list, drawn)} />}
      {records.length > 0 && (
        <Panel title={titles[list]} note={orders[list]}>
          <View role="list">
            {records.map(record => (
              <View key={record.entryId} className="item" role="listitem">
                <View className="strong">{record.prize}</View>
                <View className="note">{`编号${shortId(record.entryId)}${handedWords(record, now)}`}</View>
              </View>
            ))}
          </View>
          {page?.nextCursor && (
            <Button kind="quiet" onPress={() => void more()}>
              再看一些
            </Button>
          )}
        </Panel>
      )}
    </DeskFrame>
  )
}

const sumOf = (counts: readonly PrizeCount[] | undefined, of: (each: PrizeCount) => number): number => (counts ?? []).reduce((sum, each) => sum + of(each), 0)

function nothingWords(list: List, drawn: number): string {
  if (drawn === 0) return '名单上没有编号，没有抽出奖。'
  return list === 'out' ? '都领完了。' : '还没有人来领。'
}

/** Who handed it out is told to some stations only. */
const handedWords = ({ officerName, redeemedAt, station }: PrizeRecord, now: Date): string =>
  redeemedAt === null ? '' : `　${momentWords(redeemedAt, now)}领走　${[station, officerName].filter(Boolean).join('，') || '管理员'}兑的`
