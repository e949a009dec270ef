/** The whole examples in the guide for officers hold to the rules they explain. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { StepRule, StepWords } from '../../contract/guide'
import { audienceNames, channelNames, leverNames } from '../../contract/vocabulary'
import { ScenarioNode } from '../../contract/scenario'
import { checkContent } from './checkContent'
import { guide as guideWith, scenario as scenarioWith } from './fixture'

const guide = readFileSync(resolve(__dirname, '../../content/README.zh.md'), 'utf8')
const examples = [...guide.matchAll(/```json\n([\s\S]+?)```/g)].map(match => JSON.parse(match[1] ?? '') as unknown)
/** The examples of what is published stand in fences that name no language. */
const published = [...guide.matchAll(/```\n(\{\s+"id"[\s\S]+?)```/g)].map(match => JSON.parse(match[1] ?? '') as { id: string })
/** One step of a guide, as an excerpt of the two parts it stands in. */
const step = JSON.parse(/```\n(\{\s+"rules"[\s\S]+?)```/.exec(guide)?.[1] ?? '{}') as unknown
/** A few nodes of a scenario: a whole one would be too long to read here. */
const nodes = JSON.parse(/```\n(\{\s+"nodes"[\s\S]+?)```/.exec(guide)?.[1] ?? '{}') as unknown
const ScenarioExcerpt = v.strictObject({ nodes: v.record(v.string(), ScenarioNode) })
const GuideExcerpt = v.strictObject({ rules: v.record(v.string(), StepRule), words: v.record(v.string(), StepWords) })
/** By a field that only they have. */
const places: [string, (item: { id: string; kind?: string; topic?: string }) => string][] = [
  ['steps', () => 'content/cases/a.json'],
  ['severity', () => 'content/alerts/a.json'],
  ['how', ({ kind }) => `content/lessons/${kind ?? ''}.json`],
  ['offers', () => 'content/partners/a.json'],
  ['venue', () => 'content/places/a.json'],
  ['anonymous', ({ id }) => `content/surveys/${id}.json`],
  ['topic', ({ topic }) => `content/officer-practice/${topic ?? ''}.json`]
]
/** What needs the rest of the content, which an example stands without. */
const aboutOthers = new Set(['来源对得上', '案例的题', '小课堂的题', '预警要做的事'])
const WithReview = v.looseObject({ id: v.string(), reviewedOn: v.string() })

function findingsOf(path: string, parsed: unknown, id: string, today: string) {
  const { findings } = checkContent([{ path, text: JSON.stringify(parsed) }], today)
  return findings.filter(finding => finding.id === id && !aboutOthers.has(finding.rule))
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

  test("shows a case, an alert, a lesson, a place, a partner, a survey and officers' practice", () => {
    const shown = published.map(item => places.find(([field]) => field in item)?.[0])
    expect(shown).toEqual(['steps', 'severity', 'how', 'venue', 'offers', 'anonymous', 'topic'])
  })

  test.each(published.map(item => [item.id, item] as const))('shows %s, which breaks no rule', (id, item) => {
    const path = places.find(([field]) => field in item)?.[1](item) ?? ''
    const parsed = /\/(lessons|surveys)\//.test(path) ? item : [item]
    expect(findingsOf(path, parsed, id, '2026-11-22').filter(({ warning }) => !warning)).toEqual([])
  })

  test('shows a step of a guide that breaks no rule', () => {
    const { rules, words } = v.parse(GuideExcerpt, step)
    const [id = ''] = Object.keys(rules)
    const example = guideWith({ counted: false, asks: [], routes: [{ when: {}, steps: [id] }], rules, words })
    expect(Object.keys(words)).toEqual([id])
    expect(findingsOf('content/guides/antifraud-app.json', example, example.id, '2026-11-22')).toEqual([])
  })

  test('shows a few nodes of a scenario, which lead to one another and break no rule but that they are few', () => {
    const excerpt = v.parse(ScenarioExcerpt, nodes)
    const example = scenarioWith({ start: 'start', nodes: excerpt.nodes })
    expect(Object.keys(excerpt.nodes)).toHaveLength(6)
    const findings = findingsOf('content/scenarios/customer-service.json', example, example.id, '2026-11-22')
    expect(findings.map(({ problem }) => problem)).toEqual(['有6个节点，要25到60个。', '只有2个可以停下的地方（sign），至少4个。'])
  })

  test.each(Object.entries({ ...audienceNames, ...leverNames, ...channelNames }))('explains %s as %s', (id, name) => {
    expect(guide).toContain(`| \`${id}\` | ${name} |`)
  })
})
