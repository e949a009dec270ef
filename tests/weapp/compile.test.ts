import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'acorn'
import { measurePackages, overBudget } from '../../tools/size'
import { readBuild, weappDir } from './harness/builtProgram'
import { compileStyles, compileTemplates, filesOf } from './harness/officialCompiler'

describe('the official compiler', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'weapp-'))
  })

  afterEach(() => rmSync(folder, { recursive: true }))

  it('accepts a good template and a good style', () => {
    writeFileSync(join(folder, 'page.wxml'), '<view class="a">{{text}}</view>')
    writeFileSync(join(folder, 'page.wxss'), '.a { color: #17212b; }')
    expect(JSON.stringify(compileTemplates(folder)('page', { text: '您好' }))).toContain('您好')
    expect(compileStyles(folder)).toEqual(['page.wxss'])
  })

  it('rejects a template with a tag that is not closed', () => {
    writeFileSync(join(folder, 'page.wxml'), '<view><text>{{text}}</view>')
    expect(() => compileTemplates(folder)).toThrow(/page\.wxml/)
  })

  it('rejects a style with a brace too few', () => {
    writeFileSync(join(folder, 'page.wxss'), '.a { color: #17212b; } .b { color: }} .c {')
    expect(() => compileStyles(folder)).toThrow(/page\.wxss/)
  })
})

describe('the built mini-program', () => {
  it('has scripts that the oldest phones read: ES2019, and no lookbehind', () => {
    const scripts = filesOf(weappDir, '.js')
    expect(scripts.length).toBeGreaterThan(10)
    for (const script of scripts) {
      const text = readFileSync(join(weappDir, script), 'utf8')
      expect(() => parse(text, { ecmaVersion: 2019 })).not.toThrow()
      expect(text).not.toMatch(/\(\?<[=!]/)
    }
  })

  it('has templates that all compile, and a page that renders', () => {
    const build = readBuild()
    expect(filesOf(weappDir, '.wxml').length).toBeGreaterThanOrEqual(build.pages.length)
    for (const page of build.pages) expect(build.render(page, { root: { cn: [] } }).tag).toBe('wx-page')
  })

  it('has styles that all compile', () => {
    expect(compileStyles(weappDir)).toContain('app.wxss')
  })

  it('has scripts that all parse', () => {
    const scripts = filesOf(weappDir, '.js')
    expect(scripts).toContain('app.js')
    for (const file of scripts) execFileSync(process.execPath, ['--check', join(weappDir, file)])
  })

  it('holds every page that app.json names, and its tab icons', () => {
    const { pages, config } = readBuild()
    const icons = (config.tabBar?.list ?? []).flatMap(tab => [tab.iconPath, tab.selectedIconPath])
    const files = [...pages.flatMap(page => ['js', 'json', 'wxml'].map(extension => `${page}.${extension}`)), ...icons]
    expect(files.filter(file => file === undefined || !existsSync(join(weappDir, file)))).toEqual([])
  })

  it('carries no source map', () => {
    expect(filesOf(weappDir, '.map')).toEqual([])
    const mapped = filesOf(weappDir, '.js').filter(file => readFileSync(join(weappDir, file), 'utf8').includes('sourceMappingURL'))
    expect(mapped).toEqual([])
  })

  it('stays within its size budgets', () => {
    expect(overBudget(measurePackages(weappDir))).toEqual([])
  })
})
