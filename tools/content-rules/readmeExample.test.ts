/** The whole examples in the guide for officers hold to the rules they explain. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { audienceNames, channelNames, leverNames } from '../../contract/vocabulary'
import { checkContent } from './checkContent'

const guide = readFileSync(resolve(__dirname, '../../content/README.zh.md'), 'utf8')
const examples = [...guide.matchAll(/```json\n([\s\S]+?)```/g)].map(match => JSON.parse(match[1] ?? '') as unknown)
const WithReview = v.looseObject({ id: v.string(), reviewedOn: v.string() })

function findingsOf(path: string, parsed: unknown, id: string, today: string) {
  const { findings } = checkContent([{ path, text: JSON.stringify(parsed) }], today)
  return findings.filter(finding => finding.id === id && finding.rule !== '来源对得上')
}

describe('the guide for officers', () => {
  test('shows one whole question and one whole source', () => {
    expect(examples).toHaveLength(2)
  })

  test('shows a question that breaks no rule', () => {
    const question = v.parse(WithReview, examples[0])
    const file = { kind: 'phishing', questions: [question] }
    expect(findingsOf('content/questions/phishing.json', file, question.id, question.reviewedOn)).toEqual([])
  })

  test('shows a source that breaks no rule', () => {
    expect(findingsOf('content/sources/shared.json', [examples[1]], 'shaoxing-police-2025', '2026-11-21')).toEqual([])
  })

  test.each(Object.entries({ ...audienceNames, ...leverNames, ...channelNames }))('explains %s as %s', (id, name) => {
    expect(guide).toContain(`| \`${id}\` | ${name} |`)
  })
})
