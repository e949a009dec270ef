import type { Case } from '../../../contract/case'
import { compareCases } from '../../../contract/caseOrder'
import { type Audience, audiences } from '../../../contract/vocabulary'
import { caseText } from '../../../tests/support/publishedTexts'
import { allOf, cursorOf, type Feed, firstPage, keptCases, withChanges, withPage } from './feed'

const at = '2026-11-22T00:00:00.000Z'
const a = (id: string, date: string, fields: Partial<Case> = {}): Case => ({ ...caseText(id, { date }), version: 1, publishedAt: at, ...fields })
const ids = (cases: readonly Case[]) => cases.map(({ id }) => id)

describe('a feed of a few cases', () => {
  const [newest, middle, oldest] = [a('newest', '2026-11'), a('middle', '2026-06'), a('oldest', '2025')]
  const feed = firstPage({ cases: [newest, middle], nextCursor: 'after middle', asOf: at }, null)

  test('takes in what is new in its place and puts the new version where the old one was', () => {
    const mended = { ...middle, version: 2 }
    expect(allOf(withChanges(feed, [a('new', '2026-08'), mended], [], at))).toEqual([newest, a('new', '2026-08'), mended])
  })

  test('lets go what is withdrawn, and an id it has never had does no harm', () => {
    expect(ids(allOf(withChanges(feed, [], ['newest', 'unknown'], at)))).toEqual(['middle'])
  })

  test('leaves out what comes later than its last case, for its page will bring it', () => {
    expect(ids(allOf(withChanges(feed, [oldest], [], at)))).toEqual(['newest', 'middle'])
    expect(ids(allOf(withChanges(withPage(feed, { cases: [], nextCursor: null }), [oldest], [], at)))).toEqual(['newest', 'middle', 'oldest'])
  })

  test('still takes in what stands before its next page after the last case has been withdrawn', () => {
    const shorter = withChanges(feed, [], ['middle'], at)
    expect(ids(allOf(withChanges(shorter, [a('between', '2026-07')], [], at)))).toEqual(['newest', 'between'])
  })

  test('does not show a case twice that its next page brings again', () => {
    const longer = withPage(feed, { cases: [middle, oldest], nextCursor: null })
    expect(ids(allOf(longer))).toEqual(['newest', 'middle', 'oldest'])
    expect(cursorOf(longer)).toBe(null)
  })
})

/** Numbers that look random and are the same in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1
  return below => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const pageLength = 30

/** A server that does by sorting everything what the real one does with an index. */
function createServer(next: (below: number) => number, prefer: Audience | null) {
  const compare = compareCases(prefer ?? undefined)
  const published = new Map<string, Case>()
  let changes: { id: string; at: number }[] = []
  let clock = 0
  const random = (id: string, version: number): Case => {
    const date = ['原稿未写年份', '2026', `202${next(7)}-0${1 + next(9)}`, `2026-0${1 + next(9)}-${10 + next(19)}`][next(4)]!
    return a(id, date, { version, audiences: [audiences[next(audiences.length)]!] })
  }
  const set = (id: string, one: Case | undefined) => {
    if (one) published.set(id, one)
    else published.delete(id)
    changes = [...changes, { id, at: ++clock }]
  }
  const all = () => [...published.values()].sort(compare)
  const somewhere = () => [...published.keys()][next(published.size)]
  return {
    all,
    publish: () => set(`case-${clock}`, random(`case-${clock}`, 1)),
    mend() {
      const id = somewhere()
      if (id) set(id, random(id, published.get(id)!.version + 1))
    },
    withdraw(id = somewhere()) {
      if (id) set(id, undefined)
    },
    upTo: (cursor: string | null) => all().filter(one => cursor === null || compare(one, JSON.parse(cursor) as Case) <= 0),
    page(cursor: string | null) {
      const rest = all().filter(one => cursor === null || compare(one, JSON.parse(cursor) as Case) > 0)
      const cases = rest.slice(0, pageLength)
      const { id, date, audiences: whom } = cases.at(-1) ?? a('none', '2026')
      return { cases, nextCursor: rest.length > pageLength ? JSON.stringify({ id, date, audiences: whom }) : null, asOf: String(clock) }
    },
    changes(since: string) {
      const changed = [...new Set(changes.filter(change => change.at > Number(since)).map(({ id }) => id))]
      return { cases: changed.flatMap(id => published.get(id) ?? []), withdrawn: changed.filter(id => !published.has(id)), asOf: String(clock) }
    }
  }
}

/** What happens in any order: something is published, mended or withdrawn, a page is read, the feed refreshed, the app opened again. */
function live(seed: number, moments: number) {
  const next = numbersFrom(seed)
  const prefer = [null, 'elder' as const, 'student' as const][seed % 3]!
  const server = createServer(next, prefer)
  for (let i = next(220); i > 0; i--) server.publish()
  let feed = firstPage(server.page(null), prefer)
  const refreshed = (): Feed => {
    const { cases, withdrawn, asOf } = server.changes(feed.asOf)
    return withChanges(feed, cases, withdrawn, asOf)
  }
  for (let moment = 0; moment < moments; moment++) {
    const what = next(9)
    if (what < 2) server.publish()
    else if (what === 2) server.mend()
    else if (what === 3) server.withdraw()
    else if (what === 4) server.withdraw((feed.tail.length ? feed.head : allOf(feed)).at(-1)?.id)
    else if (what === 5) feed = refreshed()
    else if (what === 6) feed = { ...feed, tail: [], tailCursor: feed.headCursor, tailEnd: feed.headEnd }
    else if (cursorOf(feed) !== null) feed = withPage(feed, server.page(cursorOf(feed)))
  }
  const whole = () => {
    let read = refreshed()
    while (cursorOf(read) !== null) read = withPage(read, server.page(cursorOf(read)))
    return read
  }
  return { feed: refreshed(), server, whole: whole() }
}

const lives = Array.from({ length: 300 }, (_, seed) => live(seed, 40))
/** The seeds of the lives in which it is not so. */
const differing = (isSame: (life: ReturnType<typeof live>) => boolean) => lives.flatMap((life, seed) => (isSame(life) ? [] : [seed]))
const same = (cases: readonly Case[], others: readonly Case[]) => JSON.stringify(cases) === JSON.stringify(others)

test('whatever happened in 300 lives, a refreshed feed is what the server has up to its cursor', () => {
  expect(differing(({ feed, server }) => same(allOf(feed), server.upTo(cursorOf(feed))))).toEqual([])
})

test('whatever happened in 300 lives, the part kept on the phone is what the server has up to its own cursor', () => {
  expect(differing(({ feed, server }) => same(feed.head, server.upTo(feed.headCursor)))).toEqual([])
})

test('whatever happened in 300 lives, read to its end the feed is the whole list', () => {
  expect(differing(({ server, whole }) => same(allOf(whole), server.all()))).toEqual([])
})

test('pages beyond the kept cases stay in memory only', () => {
  const server = createServer(numbersFrom(7), null)
  for (let i = 0; i < 400; i++) server.publish()
  let feed = firstPage(server.page(null), null)
  while (cursorOf(feed) !== null) feed = withPage(feed, server.page(cursorOf(feed)))
  expect(allOf(feed)).toEqual(server.all())
  expect(feed.head.length).toBeGreaterThanOrEqual(keptCases)
  expect(feed.head.length).toBeLessThan(keptCases + pageLength)
})
