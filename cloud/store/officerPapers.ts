import { type Kysely, type Selectable, sql } from 'kysely'
import type { OfficerAnswer } from './learningTables'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type OfficerPaperRow = Selectable<Tables['officer_papers']>

interface HandedIn {
  officerId: string
  paperId: string
  at: Date
  answers: readonly OfficerAnswer[]
  reply: string
}

export interface StationPractice {
  station: string
  /** Of those that come in together; 0 where there are too few. */
  people: number
  papers: number
  /** First answers. */
  answered: number
  /** The mean of the officers' shares of right first answers; null where there are too few. */
  share: number | null
}

/** Officers' own practice: in tables of its own, which no residents' number is made of. */
export function createOfficerPapers(db: Kysely<Tables>) {
  return {
    async add(officerId: string, paper: { paperId: string; station: string; questionIds: readonly string[]; at: Date }): Promise<void> {
      const insert = db.insertInto('officer_papers').values({
        officer_id: officerId, paper_id: paper.paperId, station: paper.station, question_ids: [...paper.questionIds], drawn_at: paper.at, handed_in_at: null, answers: null, reply: null
      }).onConflict(conflict => conflict.doNothing())
      await withRetry(() => insert.execute())
    },

    async find(officerId: string, paperId: string): Promise<OfficerPaperRow | undefined> {
      const select = db.selectFrom('officer_papers').selectAll().where('officer_id', '=', officerId).where('paper_id', '=', paperId)
      return withRetry(() => select.executeTakeFirst())
    },

    /** Handed in once. @returns the reply that stands: this one, or that of the first time */
    async handIn({ answers, at, officerId, paperId, reply }: HandedIn): Promise<string> {
      const update = sql`
        UPDATE officer_papers SET handed_in_at = ${at}::timestamptz, answers = ${JSON.stringify(answers)}::jsonb, reply = ${reply}
        WHERE officer_id = ${officerId} AND paper_id = ${paperId}::uuid AND handed_in_at IS NULL`
      await withRetry(() => update.execute(db))
      return (await this.find(officerId, paperId))?.reply ?? reply
    },

    /** What somebody has answered, the oldest first. */
    async answersOf(officerId: string): Promise<OfficerAnswer[]> {
      const select = sql<OfficerAnswer>`
        SELECT a."questionId", a.topic, a.correct FROM officer_papers p CROSS JOIN LATERAL
          jsonb_to_recordset(p.answers) AS a ("questionId" text, topic text, correct boolean)
        WHERE p.officer_id = ${officerId} AND p.handed_in_at IS NOT NULL ORDER BY p.handed_in_at, p.paper_id`
      return withRetry(async () => (await select.execute(db)).rows)
    },

    /** Papers that were drawn before a time and never handed in. */
    async forgetUnfinishedBefore(time: Date): Promise<void> {
      await withRetry(() => db.deleteFrom('officer_papers').where('drawn_at', '<', time).where('handed_in_at', 'is', null).execute())
    },

    /**
     * Of papers handed in before a time. Of each question the first answer of an officer counts, and each officer is one voice.
     *
     * @param together officers of a station come in so many at a time, in the order of their first papers: who comes alone changes nothing
     */
    async byStation(before: Date, together: number): Promise<StationPractice[]> {
      const select = sql<StationPractice>`
        WITH firsts AS (
          SELECT DISTINCT ON (p.officer_id, a."questionId") p.officer_id, p.station, p.handed_in_at, a.correct
          FROM officer_papers p CROSS JOIN LATERAL jsonb_to_recordset(p.answers) AS a ("questionId" text, correct boolean)
          WHERE p.handed_in_at < ${before}::timestamptz ORDER BY p.officer_id, a."questionId", p.handed_in_at, p.paper_id
        ), officers AS (
          SELECT station, officer_id, count(*) AS answered, avg(correct::int) AS share,
            row_number() OVER (PARTITION BY station ORDER BY min(handed_in_at), officer_id) AS nth, count(*) OVER (PARTITION BY station) AS people,
            (SELECT count(*) FROM officer_papers p WHERE p.officer_id = firsts.officer_id AND p.station = firsts.station AND p.handed_in_at < ${before}::timestamptz) AS papers
          FROM firsts GROUP BY station, officer_id
        ), counted AS (SELECT *, nth <= people - people % ${together}::int AS counts FROM officers)
        SELECT station, count(*) FILTER (WHERE counts) AS people, coalesce(sum(papers) FILTER (WHERE counts), 0)::bigint AS papers,
          coalesce(sum(answered) FILTER (WHERE counts), 0)::bigint AS answered, (avg(share) FILTER (WHERE counts))::float8 AS share
        FROM counted GROUP BY station ORDER BY station`
      return withRetry(async () => (await select.execute(db)).rows)
    }
  }
}
