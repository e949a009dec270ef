import type { CaseText } from '../../contract/case'
import { audienceNames, audiences, scamKindNames, tenKinds2025 } from '../../contract/vocabulary'
import { type ContentRule, type Finding, wholePool } from './content'

const name = '案例数'

/** The least that must be there. A case counts for each of its kinds and audiences. */
export const least = { cases: 48, audience: 3, tenKinds: 2, goodShare: 1 / 3, lessons: 10 }

function short(file: string, what: string, have: number, want: number): Finding[] {
  if (have >= want) return []
  return [{ file, id: wholePool, rule: name, problem: `${what}只有${have}个，至少要${want}个。`, mend: `再补${want - have}个。` }]
}

const endedWell = ({ outcome }: CaseText) => outcome === 'blocked' || outcome === 'recovered'

/** There are cases for everybody, and enough of them tell that it can be stopped. */
export const rule: ContentRule = {
  name,
  check({ cases, lessons }) {
    const all = cases.map(({ item }) => item)
    const folder = 'content/cases'
    return [
      ...short(folder, '案例', all.length, least.cases),
      ...short(folder, '拦下和追回的案例', all.filter(endedWell).length, Math.ceil(all.length * least.goodShare)),
      ...audiences.flatMap(audience =>
        short(folder, `给“${audienceNames[audience]}”的案例`, all.filter(item => item.audiences.includes(audience)).length, least.audience)
      ),
      ...tenKinds2025.flatMap(kind =>
        short(folder, `“${scamKindNames[kind]}”的案例`, all.filter(item => item.kinds.includes(kind)).length, least.tenKinds)
      ),
      ...short('content/lessons', '小课堂', lessons.length, least.lessons)
    ]
  }
}
