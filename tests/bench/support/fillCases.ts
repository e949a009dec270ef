import * as v from 'valibot'
import { newVersion } from '../../../cloud/publishing/newVersion'
import { caseFiles } from '../../../content/cases'
import { CaseText } from '../../../contract/case'
import type { TestDatabase } from '../../support/testDatabase'

const atOnce = 500

/** What a publication by files writes, without its transaction: ten thousand at once would take longer than it allows. */
const insert = `
  INSERT INTO publications (type, id, version, state, content, content_hash, search, happened, kinds, audiences, outcome,
    drafted_by, drafted_at, approved_by, approved_at, changed_at)
  SELECT 'case', row->>'id', 1, 'published', (row->>'content')::jsonb, row->>'contentHash', row->>'search', (row->>'happened')::int,
    ARRAY(SELECT jsonb_array_elements_text(row->'kinds')), ARRAY(SELECT jsonb_array_elements_text(row->'audiences')), row->>'outcome',
    'files', now(), 'files', now(), now()
  FROM jsonb_array_elements($1::jsonb) row`

/** Publishes so many cases: the real ones over and over, on days of ten years, so that lengths, kinds and audiences are as they are. */
export async function fillCases(database: TestDatabase, count: number): Promise<void> {
  const texts = v.parse(v.array(CaseText), caseFiles.flat())
  const dayOf = (i: number) => `${2016 + (i % 10)}-${twoDigits(1 + (i % 12))}-${twoDigits(1 + (i % 28))}`
  const made = Array.from({ length: count }, (_, i) => {
    const text = texts[i % texts.length]
    if (!text) throw new Error('content/cases is empty')
    return newVersion({ type: 'case', text: { ...text, id: `case-${i}`, title: `第${i}件：${text.title}`, date: dayOf(i) } })
  })
  for (let from = 0; from < count; from += atOnce) await database.query(insert, [JSON.stringify(made.slice(from, from + atOnce))])
  await database.query(`INSERT INTO publication_clock (type, at) VALUES ('case', now()) ON CONFLICT (type) DO UPDATE SET at = now()`)
  // As autovacuum does within a minute.
  await database.query('VACUUM ANALYZE publications')
}

const twoDigits = (number: number) => String(number).padStart(2, '0')
