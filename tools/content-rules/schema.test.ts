import { alertText, caseText } from '../../contract/wording/fixture'
import { contentOf, guide, judge, lesson, letter, partner, place, single, source } from './fixture'
import { rule } from './schema'
import { syntaxErrorLine } from './syntaxErrorLine'

const brokenFile = (text: string, path = 'content/questions/rebate.json') =>
  rule.check(contentOf({ files: [{ path, text }] }))

describe('schema', () => {
  test('passes good questions and sources', () => {
    expect(rule.check(contentOf({ practice: [judge(), single()], sources: [source()] }))).toEqual([])
  })

  test('names the file, the id, the field and the mend of a title that is too long', () => {
    const title = '这个名称实在是写得太长太长了一些'
    expect(rule.check(contentOf({ practice: [judge({ title })] }))).toEqual([
      {
        file: 'content/questions/rebate.json',
        id: 'rebate-judge-01',
        rule: '格式',
        problem: '名称（title）有16个字，最多14个字。',
        mend: '改短一些，一句只说一件事。'
      }
    ])
  })

  test('says which values are possible', () => {
    const text = JSON.stringify({ kind: 'rebate', questions: [{ ...judge(), difficulty: 7 }] })
    const [finding] = brokenFile(text)
    expect(finding?.mend).toBe('只能写：1、2、3。')
  })

  test('names a field that is missing and one that is unknown', () => {
    const { mistake, ...rest } = judge()
    const findings = brokenFile(JSON.stringify({ kind: 'rebate', questions: [{ ...rest, mistakes: mistake }] }))
    expect(findings.map(finding => finding.problem)).toEqual([
      '常见误判（mistake）没有写，或者写法不对。',
      '（mistakes）不是认得的项目。'
    ])
  })

  test('counts options the way people do', () => {
    const [first, ...others] = single().options
    const options = [{ ...first, id: 'a', text: '好' }, ...others]
    const [finding] = rule.check(contentOf({ practice: [single({ options })] }))
    expect(finding?.problem).toBe('选项（options）里第1个文字（text）太短，至少2个字。')
  })

  test('names the line on which a file stops being readable', () => {
    const [finding] = brokenFile('{"kind": "rebate",\n "questions": [\n  {"id": "a",}\n ]}')
    expect(finding).toMatchObject({ file: 'content/questions/rebate.json', problem: '第3行附近写法不对，电脑读不了。' })
  })

  test('finds the invisible mark that some editors put at the start', () => {
    const [finding] = brokenFile('\uFEFF{"kind": "rebate", "questions": []}')
    expect(finding?.problem).toBe('文件开头有一个看不见的标记（BOM）。')
  })

  test('refuses a list where a file of questions is expected', () => {
    expect(brokenFile('[]')).toHaveLength(1)
  })

  test('refuses a file in a place that holds none', () => {
    expect(brokenFile('[]', 'content/rebate.json')).toHaveLength(1)
  })
})

describe('the schema of what is published', () => {
  const brokenCase = (change: Record<string, unknown>) => brokenFile(JSON.stringify([{ ...caseText(), ...change }]), 'content/cases/police.json')

  test('passes good cases, alerts, lessons, places and partners, and a good letter', () => {
    const content = contentOf({
      cases: [caseText()],
      alerts: [alertText()],
      lessons: [lesson()],
      letter: letter(),
      places: [place()],
      partners: [partner()]
    })
    expect(rule.check(content)).toEqual([])
    expect([content.cases, content.alerts, content.lessons, content.letters, content.places, content.partners].map(list => list.length)).toEqual([
      1, 1, 1, 1, 1, 1
    ])
  })

  test('asks for exactly one turning point', () => {
    const steps = caseText().steps.map(({ text }) => ({ text }))
    expect(brokenCase({ steps })).toMatchObject([{ problem: '经过（steps）要有一步是转折，也只能有一步。' }])
    expect(brokenCase({ steps: steps.map(step => ({ ...step, turning: true })) })).toHaveLength(1)
  })

  test('says how to write a date', () => {
    expect(brokenCase({ date: '去年' })).toMatchObject([
      { problem: '日期（date）“去年”的写法不对。', mend: '写成2025-06-18、2025-06、2025、“9月19日，原稿未写年份”或“原稿未写年份”。' }
    ])
  })

  test('says that an alert ends before it begins', () => {
    const validity = { type: 'once', from: '2026-11-22T00:00:00Z', until: '2026-11-21T00:00:00Z' }
    const [finding] = brokenFile(JSON.stringify([{ ...alertText(), validity }]), 'content/alerts/topics.json')
    expect(finding).toMatchObject({ problem: '有效期（validity）里结束不在开始之后。' })
  })

  test('wants one lesson a file, and a list of cases', () => {
    const [inList] = brokenFile(JSON.stringify([lesson()]), 'content/lessons/rebate.json')
    expect(inList?.problem).toBe('文件的最外层应当是花括号{ }，里面只写这一件。')
    const [alone] = brokenFile(JSON.stringify(caseText()), 'content/cases/police.json')
    expect(alone?.problem).toBe('文件的最外层应当是方括号[ ]。')
  })
})

describe('the schema of guides', () => {
  const broken = (change: Record<string, unknown>) =>
    brokenFile(JSON.stringify({ ...guide(), ...change }), 'content/guides/antifraud-app.json').map(({ problem, mend }) => problem + mend)

  test('passes a good guide', () => {
    const content = contentOf({ guides: [guide()] })
    expect(rule.check(content)).toEqual([])
    expect(content.guides).toHaveLength(1)
  })

  test('names the step and the part of it that is too long, or not one of those possible', () => {
    const [step] = Object.values(guide().words)
    const [ruleOfStep] = Object.values(guide().rules)
    expect(broken({ words: { install: { ...step, say: '字'.repeat(71) } } })).toEqual([
      '文字（words）（install）口头的话（say）有71个字，最多70个字。改短一些，一句只说一件事。'
    ])
    expect(broken({ rules: { install: { ...ruleOfStep, phase: 'later' } } })).toEqual([
      '规则（rules）（install）阶段（phase）写的不在可选的范围里。只能写：download、verify、show、remind。'
    ])
    expect(broken({ counted: 'yes' })).toEqual(['（counted）的类型不对。应当是true或false，不加引号。'])
  })
})

describe('syntaxErrorLine', () => {
  test.each([
    ['a comma too many', '[\n1,\n]', 3],
    ['a comma missing', '{"a": 1\n"b": 2}', 2],
    ['a quotation mark missing', '{\n"a": "b\n}', 2],
    ['a straight quotation mark inside a text', '{\n\n"a": "他说"好"的"}', 3],
    ['a bracket missing at the end', '{"a": [1, 2]\n', 2],
    ['something after the end', '[]\n\n[]', 3],
    ['an empty file', '', 1]
  ])('finds %s', (_, text, line) => {
    expect(syntaxErrorLine(text)).toBe(line)
  })
})
