import { readdirSync, readFileSync } from 'node:fs'
import { checkContent, rules } from './checkContent'
import type { ContentFile } from './content'
import { contentOf, judge, single } from './fixture'
import { reportFindings } from './reportFindings'

const files = (question: unknown): ContentFile[] => [
  { path: 'content/questions/rebate.json', text: JSON.stringify({ kind: 'rebate', questions: [question] }) }
]

describe('checking all content', () => {
  test('runs every rule that has a file here', () => {
    const withRule = readdirSync(__dirname).filter(file => /^export const rule\b/m.test(sourceOf(file)))
    expect(rules).toHaveLength(withRule.length)
    expect(new Set(rules.map(rule => rule.name)).size).toBe(rules.length)
  })

  test('names the file, the id, the rule and the mend of a broken item', () => {
    const { findings } = checkContent(files({ ...judge(), title: '' }), '2026-11-22')
    const report = reportFindings(findings.filter(finding => finding.id === 'rebate-judge-01'))
    expect(report).toBe(
      'content/questions/rebate.json\n  ✗ rebate-judge-01【格式】名称（title）太短，至少2个字。\n    怎么改：写完整。\n'
    )
  })

  test('prints wishes after errors', () => {
    const explanation = `${'字'.repeat(28)}。`
    const { findings } = checkContent(files({ ...single(), explanation, sources: ['nowhere'] }), '2026-11-22')
    const report = reportFindings(findings.filter(finding => finding.id === 'rebate-single-01'))
    expect(report.indexOf('✗')).toBeGreaterThan(0)
    expect(report.indexOf('·')).toBeGreaterThan(report.lastIndexOf('✗'))
  })

  test('keeps the good items of a file beside a broken one', () => {
    const broken = { path: 'content/questions/rebate.json', text: JSON.stringify({ kind: 'rebate', questions: [{}, judge()] }) }
    expect(contentOf({ files: [broken] }).practice).toHaveLength(1)
  })
})

function sourceOf(file: string): string {
  return readFileSync(`${__dirname}/${file}`, 'utf8')
}
