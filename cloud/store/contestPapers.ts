import { CompiledQuery, type Kysely } from 'kysely'
import { answeredMark } from './answeredMark'
import type { Held, PaperItem } from './contestsTables'
import { gather } from './gather'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface DrawnPaper {
  residentId: string
  contestId: string
  /** In China. */
  day: string
  id: string
  items: PaperItem[]
  /** Keyed hashes of the phone and the network. */
  phone: string
  network: string
  createdAt: Date
  expiresAt: Date
  /** For the first paper of the person in the contest. */
  entryId: string
  communityId: string
}

/** Who asks for a paper, and the paper of the day if there is one. */
export interface Standing {
  communityId: string | null
  paperId: string | null
  items: PaperItem[] | null
  expiresAt: Date | null
  handedIn: boolean
}

/** A paper with the entry it may become. */
export interface FoundPaper {
  contestId: string
  items: PaperItem[]
  phoneNth: number
  networkNth: number
  createdAt: Date
  expiresAt: Date
  entryId: string
  enteredAt: Date | null
  held: Held | null
  decision: 'accept' | 'refuse' | null
  handedIn: boolean
}

type Asked = Pick<DrawnPaper, 'residentId' | 'contestId' | 'day'>
const terms = { places: 3, patience: 2, most: 64 }

/** Made when first asked for, with `store.part`. Calls that come close together share one statement. */
export function createContestPapers(db: Kysely<Tables>) {
  const rowsOf = async <T>(statement: string, values: unknown[]): Promise<T[]> => (await withRetry(() => db.executeQuery<T>(CompiledQuery.raw(statement, values)))).rows
  const column = <T, V>(items: readonly T[], of: (item: T) => V): V[] => items.map(of)

  return {
    standing: gather(async (asked: Asked[]): Promise<Standing[]> => {
      return rowsOf<Standing>(selectStanding, [column(asked, a => a.residentId), column(asked, a => a.contestId), column(asked, a => a.day)])
    }, terms),

    /**
     * Keeps the paper of the day, unless there is one, and counts the account once for the phone and once for the network.
     *
     * @returns the how manieth account it is on the phone; of too many nothing is kept. Null where this paper was handed in before the
     * person erased everything: nothing is kept then either
     */
    add: gather(async (papers: DrawnPaper[]): Promise<(number | null)[]> => {
      const values = [
        column(papers, p => p.residentId),
        column(papers, p => p.contestId),
        column(papers, p => p.day),
        column(papers, p => p.id),
        column(papers, p => JSON.stringify(p.items)),
        column(papers, p => p.phone),
        column(papers, p => p.network),
        column(papers, p => p.createdAt.toISOString()),
        column(papers, p => p.expiresAt.toISOString()),
        column(papers, p => p.entryId),
        column(papers, p => p.communityId),
        mostAccounts
      ]
      return (await rowsOf<{ nth: number | null }>(insertPapers, values)).map(({ nth }) => nth)
    }, terms),

    /** @returns undefined for an unknown paper and for somebody else's: whose it is stays untold */
    find: gather(async (asked: { residentId: string; id: string }[]): Promise<(FoundPaper | undefined)[]> => {
      const rows = await rowsOf<FoundPaper & { contestId: string | null }>(selectPapers, [column(asked, a => a.residentId), column(asked, a => a.id)])
      return rows.map(row => (row.contestId === null ? undefined : row))
    }, terms)
  }
}

/** From the next account on, a phone is shared by more than a family. */
export const mostAccounts = 10

const selectStanding = `
  SELECT r.community_id AS "communityId", p.id AS "paperId", p.items, p.expires_at AS "expiresAt", a.id IS NOT NULL AS "handedIn"
  FROM unnest($1::text[], $2::uuid[], $3::date[]) WITH ORDINALITY AS g (resident_id, contest_id, day, position)
  LEFT JOIN residents r ON r.resident_id = g.resident_id
  LEFT JOIN contest_papers p ON p.resident_id = g.resident_id AND p.contest_id = g.contest_id AND p.day = g.day
  LEFT JOIN attempts a ON a.resident_id = p.resident_id AND a.paper_id = p.id
  ORDER BY g.position`

const selectPapers = `
  SELECT p.contest_id AS "contestId", p.items, p.phone_nth AS "phoneNth", p.network_nth AS "networkNth", p.created_at AS "createdAt",
    p.expires_at AS "expiresAt", e.entry_id AS "entryId", e.entered_at AS "enteredAt", e.held, e.decision, a.id IS NOT NULL AS "handedIn"
  FROM unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS g (resident_id, id, position)
  LEFT JOIN contest_papers p ON p.resident_id = g.resident_id AND p.id = g.id
  LEFT JOIN contest_entrants e ON e.resident_id = p.resident_id AND e.contest_id = p.contest_id
  LEFT JOIN attempts a ON a.resident_id = p.resident_id AND a.paper_id = p.id
  ORDER BY g.position`

/**
 * An account that was counted before keeps its place: that of its earlier papers from there, or at worst the last one. All in one
 * statement: however it ends, account, entry and paper are there together or not at all.
 */
const insertPapers = `
  WITH asked AS (
    SELECT * FROM unnest($1::text[], $2::uuid[], $3::date[], $4::uuid[], $5::jsonb[], $6::text[], $7::text[], $8::timestamptz[], $9::timestamptz[],
      $10::uuid[], $11::text[]) WITH ORDINALITY
      AS g (resident_id, contest_id, day, id, items, phone, network, created_at, expires_at, entry_id, community_id, position)
  ), given AS (
    SELECT * FROM asked a WHERE NOT EXISTS (SELECT FROM contest_marks m WHERE m.contest_id = a.contest_id AND m.mark = '${answeredMark}' || a.id)
  ), fresh AS (
    INSERT INTO contest_accounts (resident_id, contest_id, mark)
    SELECT DISTINCT resident_id, contest_id, mark FROM (
      SELECT resident_id, contest_id, phone AS mark FROM given UNION ALL SELECT resident_id, contest_id, network FROM given
    ) AS marks ORDER BY resident_id, contest_id, mark
    ON CONFLICT DO NOTHING RETURNING resident_id, contest_id, mark
  ), counted AS (
    INSERT INTO contest_marks AS c (contest_id, mark, accounts)
    SELECT contest_id, mark, count(*) FROM fresh GROUP BY contest_id, mark ORDER BY contest_id, mark
    ON CONFLICT (contest_id, mark) DO UPDATE SET accounts = c.accounts + excluded.accounts
    RETURNING contest_id, mark, accounts
  ), ranked AS (
    SELECT f.resident_id, f.contest_id, f.mark,
      c.accounts - count(*) OVER (PARTITION BY f.contest_id, f.mark) + row_number() OVER (PARTITION BY f.contest_id, f.mark ORDER BY f.resident_id) AS nth
    FROM fresh f JOIN counted c ON c.contest_id = f.contest_id AND c.mark = f.mark
  ), numbered AS (
    SELECT g.*,
      coalesce(p.nth, (SELECT min(o.phone_nth) FROM contest_papers o WHERE o.resident_id = g.resident_id AND o.contest_id = g.contest_id AND o.phone = g.phone),
        (SELECT m.accounts FROM contest_marks m WHERE m.contest_id = g.contest_id AND m.mark = g.phone), 1)::int AS phone_nth,
      coalesce(n.nth, (SELECT min(o.network_nth) FROM contest_papers o WHERE o.resident_id = g.resident_id AND o.contest_id = g.contest_id),
        (SELECT m.accounts FROM contest_marks m WHERE m.contest_id = g.contest_id AND m.mark = g.network), 1)::int AS network_nth
    FROM given g
    LEFT JOIN ranked p ON p.resident_id = g.resident_id AND p.contest_id = g.contest_id AND p.mark = g.phone
    LEFT JOIN ranked n ON n.resident_id = g.resident_id AND n.contest_id = g.contest_id AND n.mark = g.network
  ), entrants AS (
    INSERT INTO contest_entrants (resident_id, contest_id, entry_id, community_id)
    SELECT resident_id, contest_id, entry_id, community_id FROM numbered WHERE phone_nth <= $12 ORDER BY resident_id, contest_id
    ON CONFLICT DO NOTHING
  ), kept AS (
    INSERT INTO contest_papers (resident_id, contest_id, day, id, items, phone, phone_nth, network_nth, created_at, expires_at)
    SELECT resident_id, contest_id, day, id, items, phone, phone_nth, network_nth, created_at, expires_at
    FROM numbered WHERE phone_nth <= $12 ORDER BY resident_id, contest_id, day
    ON CONFLICT DO NOTHING
  )
  SELECT n.phone_nth AS nth FROM asked a LEFT JOIN numbered n ON n.position = a.position ORDER BY a.position`
