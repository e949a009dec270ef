import type { Standings } from '../../../../contract/contest'
import { DataTable } from '../frame/DataTable'
import { grouped, percentNumber } from '../frame/numberWords'
import { Panel } from '../frame/Panel'

type Row = Standings['communities'][number]

/** The communities beside each other, most people first. */
export function DeskStandings({ standings }: { standings: Standings }) {
  const rows = [...standings.communities].sort((a, b) => (b.people ?? 0) - (a.people ?? 0))
  return (
    <Panel title="各社区" note={standings.people === null ? '不到5人参加，先不显示' : '不到5人的不显示；人少的社区数字不稳，过关率往这场的平均拉近一点'}>
      {standings.people !== null && (
        <DataTable<Row>
          caption="各社区参加和过关"
          rows={rows}
          keyOf={({ communityId }) => communityId}
          columns={[
            { head: '社区', cell: ({ name }) => name },
            { head: '参加', unit: '人', number: true, cell: ({ people }) => (people === null ? '不显示' : grouped(people)) },
            { head: '过关', unit: '%', number: true, cell: ({ passedShare }) => (passedShare === null ? '不显示' : percentNumber(passedShare)) }
          ]}
        />
      )}
    </Panel>
  )
}
