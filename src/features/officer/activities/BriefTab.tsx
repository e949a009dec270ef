import { useMemo, useState } from 'react'
import type { BriefField } from '../../../../contract/activityBrief'
import { DeskFrame } from '../frame/DeskFrame'
import { BriefView } from './BriefView'
import { NumberSheet } from './NumberSheet'
import { StationChips } from './StationChips'
import type { TabProps } from './tabProps'
import { useBrief } from './useBrief'
import { addDays, thisMonday, weekWords } from './weeks'
import { WeekTools } from './WeekTools'

/** 宣传简报 of the week that is chosen. */
export function BriefTab({ monday, now, onMonday, onStation, stationId, tabs }: TabProps) {
  const which = useMemo(() => ({ weekOf: monday, ...(stationId === undefined ? {} : { stationId }) }), [monday, stationId])
  const desk = useBrief(which)
  const [writing, setWriting] = useState(false)
  const [sheet, setSheet] = useState<BriefField | 'definitions'>()
  const close = () => setSheet(undefined)
  const put = (name: string) => {
    if (sheet && sheet !== 'definitions' && desk.texts) desk.change({ [sheet]: `${desk.texts[sheet]}【${name}】` })
    close()
  }
  const turn = (to: string) => {
    setWriting(false)
    onMonday(to)
  }
  return (
    <DeskFrame
      at="activities"
      title="活动与简报"
      {...(desk.brief ? { note: desk.brief.station ?? '全市' } : {})}
      overlay={sheet && desk.brief && <NumberSheet numbers={desk.brief.numbers} onChoose={sheet === 'definitions' ? undefined : put} onClose={close} />}
    >
      {tabs}
      <StationChips stations={desk.brief?.stations} chosen={stationId} onChoose={onStation} />
      <WeekTools
        words={weekWords(monday)}
        before={{ label: '上一周', onPress: () => turn(addDays(monday, -7)) }}
        after={monday < thisMonday(now) ? { label: '下一周', onPress: () => turn(addDays(monday, 7)) } : undefined}
      />
      <BriefView desk={desk} now={now} writing={writing} onWrite={setWriting} onNumber={setSheet} onDefinitions={() => setSheet('definitions')} />
    </DeskFrame>
  )
}
