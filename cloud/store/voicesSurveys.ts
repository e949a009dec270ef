import { type Kysely, sql } from 'kysely'
import type { SurveyAnswer } from '../../contract/survey'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface KeptAnswers {
  surveyId: string
  version: number
  /** Made by the server: nothing leads from it to who answered. */
  id: string
  /** Null in an anonymous survey. */
  residentId: string | null
  day: string
  answers: readonly SurveyAnswer[]
}

/** Keyed hashes of the person and of the phone's own id of the answers. */
export interface Who {
  whoHash: string
  answerHash: string
}

/** Made when first asked for, with `store.part`. */
export function createSurveys(db: Kysely<Tables>) {
  const answerHashOf = async (surveyId: string, whoHash: string): Promise<string | undefined> => {
    const select = db.selectFrom('survey_takers').select('answer_hash').where('survey_id', '=', surveyId).where('who_hash', '=', whoHash)
    return (await withRetry(() => select.executeTakeFirst()))?.answer_hash
  }

  return {
    /** Whether just these answers of the person are there. */
    has: async (who: Who, surveyId: string): Promise<boolean> => (await answerHashOf(surveyId, who.whoHash)) === who.answerHash,

    /**
     * Keeps the answers of a person once a survey.
     *
     * @returns false where the person has given other answers before
     */
    async answer(who: Who, kept: KeptAnswers): Promise<boolean> {
      const { answers, day, id, residentId, surveyId, version } = kept
      const insert = sql`
        WITH taken AS (
          INSERT INTO survey_takers (survey_id, who_hash, answer_hash) VALUES (${surveyId}, ${who.whoHash}, ${who.answerHash})
          ON CONFLICT (survey_id, who_hash) DO NOTHING RETURNING survey_id
        )
        INSERT INTO survey_answers (survey_id, id, resident_id, version, day, answers)
        SELECT survey_id, ${id}::uuid, ${residentId}::text, ${version}::int, ${day}::date, ${JSON.stringify(answers)}::jsonb FROM taken`
      await withRetry(() => insert.execute(db))
      return (await answerHashOf(surveyId, who.whoHash)) === who.answerHash
    },

    /** Those of these surveys that the person has answered. */
    async taken(hashes: readonly { surveyId: string; whoHash: string }[]): Promise<Set<string>> {
      if (hashes.length === 0) return new Set()
      const select = db
        .selectFrom('survey_takers')
        .select('survey_id')
        .where(eb => eb.or(hashes.map(({ surveyId, whoHash }) => eb.and([eb('survey_id', '=', surveyId), eb('who_hash', '=', whoHash)]))))
      return new Set((await withRetry(() => select.execute())).map(({ survey_id }) => survey_id))
    },

    /** How many people answered each version. */
    async counts(): Promise<{ surveyId: string; version: number; answered: number }[]> {
      const select = sql<{ surveyId: string; version: number; answered: number }>`
        SELECT survey_id AS "surveyId", version, count(*) AS answered FROM survey_answers GROUP BY survey_id, version`
      return (await withRetry(() => select.execute(db))).rows
    },

    /** All answers to a version, in no order that means anything. */
    async answers(surveyId: string, version: number): Promise<SurveyAnswer[][]> {
      const select = db.selectFrom('survey_answers').select('answers').where('survey_id', '=', surveyId).where('version', '=', version).orderBy('id')
      return (await withRetry(() => select.execute())).map(({ answers }) => answers)
    }
  }
}
