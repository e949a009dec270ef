import type { Answers, Estimate, Shown } from '../../contract/statistics'
import type { Column, SheetCell } from '../files/sheet'

const hidden = '不显示'

interface Value {
  column: Column
  of: (answers: Answers) => SheetCell
}

const count = (head: string, unit: string, of: (answers: Answers) => number): Value => ({ column: { head, unit, kind: 'number' }, of })

/** A value with the ends of its interval. */
const estimate = (head: string, kind: 'share' | 'number', of: (answers: Answers) => Estimate | null): Value[] => [
  { column: { head, kind }, of: answers => of(answers)?.value ?? '暂无' },
  { column: { head: `${head}下限`, kind }, of: answers => of(answers)?.low ?? '暂无' },
  { column: { head: `${head}上限`, kind }, of: answers => of(answers)?.high ?? '暂无' }
]

const values: readonly Value[] = [
  { column: { head: '参与人数', unit: '人', kind: 'number' }, of: ({ atLeast, people }) => (atLeast ? `至少${String(people)}` : people) },
  count('练习', '次', ({ attempts }) => attempts),
  count('答题', '道', ({ answered }) => answered),
  count('答对', '道', ({ right }) => right),
  count('见到诈骗', '道', ({ scamSeen }) => scamSeen),
  count('认出诈骗', '道', ({ hits }) => hits),
  count('见到正常消息', '道', ({ genuineSeen }) => genuineSeen),
  count('误认正常', '道', ({ falseAlarms }) => falseAlarms),
  ...estimate('认出诈骗率', 'share', ({ hitRate }) => hitRate),
  ...estimate('误认正常率', 'share', ({ falseAlarmRate }) => falseAlarmRate),
  ...estimate('辨别力d′', 'number', ({ discernment }) => discernment),
  ...estimate('倾向c', 'number', ({ bias }) => bias)
]

export const answersColumns: readonly Column[] = values.map(({ column }) => column)

/** A group that is hidden says so in each of its cells. */
export const answersRow = (answers: Shown): SheetCell[] => values.map(({ of }) => (answers ? of(answers) : hidden))
