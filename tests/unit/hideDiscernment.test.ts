import { shownDiscernment, tellCity } from '../../cloud/learning/shownDiscernment'
import type { LearningGroup } from '../../cloud/store/learningGroups'
import type { LearningWhat } from '../../cloud/store/learningTables'
import { chance } from '../support/learning'

interface Person {
  community: string
  audience: string
  /** Weeks with new items; week 0 is among them for most. */
  weeks: number[]
}

const places = [
  { id: 'c1', station: 'one' },
  { id: 'c2', station: 'one' },
  { id: 'c3', station: 'two' },
  { id: 'c4', station: 'two' }
]

function crowd(seed: number, communitySizes: readonly number[]): Person[] {
  const random = chance(seed)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const sizes = places.map(() => pick(communitySizes))
  const of = [...sizes.flatMap((size, i) => Array<string>(size).fill(places[i]?.id ?? '')), ...Array<string>(pick([0, 2, 7])).fill('')]
  const share = pick([0.3, 0.6, 0.9])
  return of.map(community => ({
    community,
    audience: pick(['', 'elder', 'elder', 'student']),
    weeks: [...(random() < 0.9 ? [0] : []), ...(random() < share ? [1] : []), ...(random() < share / 2 ? [2] : [])]
  }))
}

/** What each group adds up: places in the list of all weeks of all people. */
type Sum = { what: LearningWhat; community: string; item: string; of: number[]; people: number }

function sumsOf(people: readonly Person[]): Sum[] {
  const sums = new Map<string, Sum>()
  let at = 0
  for (const { audience, community, weeks } of people) {
    const last = weeks.at(-1)
    for (const week of weeks) {
      const part: LearningWhat = week === 0 ? (last === 0 ? 'firstRest' : 'first') : week === last && weeks[0] === 0 ? 'latest' : 'latestRest'
      for (const [what, item] of [['unseen', String(week)], ['audience', audience], [part, '']] as [LearningWhat, string][]) {
        const key = `${what} ${community} ${item}`
        const sum = sums.get(key) ?? { what, community, item, of: [], people: 0 }
        sum.of.push(at)
        sums.set(key, sum)
      }
      at += 1
    }
  }
  const owner = people.flatMap((person, i) => person.weeks.map(() => i))
  return [...sums.values()].map(sum => ({ ...sum, people: new Set(sum.of.map(place => owner[place])).size }))
}

/** With numbers of answers by which a sum is known again: each week of a person has a number of its own. */
const groupOf = ({ community, item, of, people, what }: Sum): LearningGroup => ({
  what, community_id: community, item, people, scam_seen: of.reduce((sum, place) => sum + 2 ** (place % 50), 0),
  hits: 0, genuine_seen: 0, false_alarms: 0, seen_seen: 0, hits_seen: 0, hits_hits: 0, genuine_genuine: 0, alarms_genuine: 0, alarms_alarms: 0, seen_genuine: 0,
  seen_alarms: 0, hits_genuine: 0, hits_alarms: 0
})

/** Gauss: whether a sum can be worked out from others. */
function basisOf(rows: number[][]): (row: number[]) => boolean {
  const basis: { lead: number; row: number[] }[] = []
  const reduce = (row: number[]) => {
    let left = [...row]
    for (const { lead, row: by } of basis) {
      const factor = left[lead] ?? 0
      if (factor !== 0) left = left.map((value, i) => value - factor * (by[i] ?? 0))
    }
    return left
  }
  for (const row of rows) {
    const left = reduce(row)
    const lead = left.findIndex(value => Math.abs(value) > 1e-9)
    if (lead >= 0) basis.push({ lead, row: left.map(value => value / (left[lead] ?? 1)) })
  }
  return row => reduce(row).every(value => Math.abs(value) < 1e-9)
}

test.each([
  ['few', [2, 5, 9, 14], 60],
  ['more', [3, 20, 40, 60], 15]
] as const)('no group under five people can be worked out from all that is shown to all officers together (%s people)', (_, communitySizes, seeds) => {
  let [ofCity, hiddenOfCity] = [0, 0]
  for (let seed = 1; seed <= seeds; seed += 1) {
    const people = crowd(seed, communitySizes)
    const sums = sumsOf(people)
    const atoms = people.reduce((count, { weeks }) => count + weeks.length, 0)
    const owner = people.flatMap((person, i) => person.weeks.map(() => i))
    const vector = (of: readonly number[]) => Array.from({ length: atoms }, (_, i) => Number(of.includes(i)))
    const ages: LearningGroup[] = [...new Set(people.map(({ community }) => community))].map(community => ({ ...groupOf({ what: 'age', community, item: '2', of: [], people: people.filter(person => person.community === community).length }) }))
    const groups = [...sums.map(groupOf), ...ages]
    const city = tellCity({ groups, communities: places })
    const scopes = [
      { ids: [...places.map(({ id }) => id), ''], shown: shownDiscernment(city, {}) },
      ...['one', 'two'].map(stationName => ({
        ids: places.filter(({ station }) => station === stationName).map(({ id }) => id),
        shown: shownDiscernment(city, { stationName })
      })),
      ...places.map(({ id, station }) => ({ ids: [id], shown: shownDiscernment(city, { stationName: station, communityId: id }) }))
    ]
    const known: number[][] = []
    const secret: { name: string; row: number[] }[] = []
    for (const { ids, shown } of scopes) {
      const all = (what: LearningWhat, item: string) => sums.filter(sum => sum.what === what && sum.item === item && ids.includes(sum.community)).flatMap(({ of }) => of)
      const cells: [LearningWhat, string, object | null][] = [
        ...shown.weeks.map(({ unseen, week }): [LearningWhat, string, object | null] => ['unseen', String(week), unseen]),
        ...shown.audiences.map(({ audience, unseen }): [LearningWhat, string, object | null] => ['audience', audience ?? '', unseen]),
        ['first', '', shown.returners.first],
        ['latest', '', shown.returners.latest]
      ]
      for (const [what, item, cell] of cells) {
        const of = all(what, item)
        const peopleIn = new Set(of.map(place => owner[place])).size
        if (cell) known.push(vector(of))
        else if (peopleIn > 0 && peopleIn < 5) secret.push({ name: `${seed} ${what} ${item} of ${ids.join()}`, row: vector(of) })
        if (ids.length <= places.length || peopleIn < 5) continue
        ofCity += 1
        hiddenOfCity += Number(cell === null)
      }
    }
    for (const sum of sums) if (sum.people < 5) secret.push({ name: `${seed} ${sum.what} ${sum.item} ${sum.community}`, row: vector(sum.of) })
    const isKnown = basisOf(known)
    expect(secret.filter(({ row }) => isKnown(row)).map(({ name }) => name)).toEqual([])
  }
  // It would be easy to hide everything.
  expect(hiddenOfCity / ofCity).toBeLessThan(0.3)
})

/** With how many weeks ago the first checkup was. */
type Aged = Omit<Person, 'audience'> & { age: number }
type IsIn = (person: Aged) => boolean

test('how many began in a week, came in it and stayed away cannot be worked out where they are fewer than five', () => {
  const ids = [...places.map(({ id }) => id), '']
  const sets = [[], [0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]]
  /** Whatever somebody may be; known is known of how many there are of some of these, not that there are none of one. */
  const kinds = ids.flatMap(community => [0, 1, 2].flatMap(age => sets.filter(set => Math.max(0, ...set) <= age).map((weeks): Aged => ({ community, age, weeks }))))
  const could = (week: number): IsIn => ({ age }) => age >= week
  const began = (week: number): IsIn => ({ age }) => age === week
  const came = (week: number): IsIn => ({ weeks }) => weeks.includes(week)
  const away = (week: number): IsIn => person => could(week)(person) && !came(week)(person)
  let [told, cells] = [0, 0]
  for (let seed = 1; seed <= 60; seed += 1) {
    const people = crowd(seed, [3, 9, 20, 40]).map((person, i): Aged => ({ ...person, age: Math.max(i % 3, ...person.weeks) }))
    const within = (communities: readonly string[], isIn: IsIn): IsIn => person => communities.includes(person.community) && isIn(person)
    const rowOf = (isIn: IsIn) => kinds.map(kind => Number(isIn(kind)))
    const grouped = (what: LearningWhat, week: number, isIn: IsIn) =>
      ids.map(community => groupOf({ what, community, item: String(week), of: [], people: people.filter(within([community], isIn)).length })).filter(group => group.people > 0)
    const city = tellCity({ groups: [0, 1, 2].flatMap(week => [...grouped('age', week, began(week)), ...grouped('came', week, came(week))]), communities: places })
    const scopes = [
      { among: ids, place: {} },
      ...['one', 'two'].map(stationName => ({ among: places.filter(({ station }) => station === stationName).map(({ id }) => id), place: { stationName } })),
      ...places.map(({ id }) => ({ among: [id], place: { communityId: id } }))
    ]
    const known: number[][] = []
    const secret: { name: string; row: number[] }[] = []
    for (const { among, place } of scopes) {
      const shown = shownDiscernment(city, place)
      for (const week of [0, 1, 2]) {
        const cell = shown.weeks[week]
        if (typeof cell?.could === 'number') known.push(rowOf(within(among, could(week))))
        if (typeof cell?.came === 'number') known.push(rowOf(within(among, came(week))))
        const isLarge = people.filter(within(among, could(week))).length >= 20
        cells += Number(isLarge)
        told += Number(isLarge && typeof cell?.could === 'number')
        for (const [name, group] of Object.entries({ could, began, came, away })) {
          const size = people.filter(within(among, group(week))).length
          if (size > 0 && size < 5) secret.push({ name: `${seed} ${name} ${week} of ${among.join()}`, row: rowOf(within(among, group(week))) })
        }
      }
    }
    const isKnown = basisOf(known)
    expect(secret.filter(({ row }) => isKnown(row)).map(({ name }) => name)).toEqual([])
  }
  // It would be easy to hide everything.
  expect(told / cells).toBeGreaterThan(0.4)
})
