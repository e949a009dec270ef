import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { caseText } from '../contract/wording/fixture'
import { guide, scenario } from './content-rules/fixture'

const root = resolve(__dirname, '..')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
  mkdirSync(join(folder, 'questions'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function run(path: string) {
  const command = ['--import', 'tsx', 'tools/contentCheck.ts', path]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('content:check', () => {
  test('fails on a broken file and names the file, the line and the mend', () => {
    writeFileSync(join(folder, 'questions/rebate.json'), '{"kind": "rebate",\n "questions": [,]}')
    const { status, stdout } = run(folder)
    expect(status).toBe(1)
    expect(stdout).toContain('questions/rebate.json\n')
    expect(stdout).toContain('第2行附近写法不对，电脑读不了。')
    expect(stdout).toContain('怎么改：看这一行和上一行')
  })

  test('names the case, the place in it and the mend', () => {
    mkdirSync(join(folder, 'cases'))
    writeFileSync(join(folder, 'cases/police.json'), JSON.stringify([caseText({ amount: '86万元' })]))
    const { status, stdout } = run(folder)
    expect(status).toBe(1)
    expect(stdout).toContain('✗ police-yinchuan-2026【金额一致】金额的“86万元”在经过里没有写。\n    怎么改：对照来源，把经过和它改成同一个数。')
  })

  test('prints the coverage table', () => {
    expect(run(folder).stdout).toMatch(/^刷单返利(\s+0){5}/m)
  })

  test('prints the shortest safe way through each scenario', () => {
    mkdirSync(join(folder, 'scenarios'))
    writeFileSync(join(folder, 'scenarios/customer-service.json'), JSON.stringify(scenario()))
    expect(run(folder).stdout).toContain('最短的平安走法\n  关会员的电话（scenario-customer-service，25个节点，25种状况）：1步 挂断\n')
  })

  test('lists under the table what to look at on a real phone', () => {
    mkdirSync(join(folder, 'guides'))
    writeFileSync(join(folder, 'guides/antifraud-app.json'), JSON.stringify(guide()))
    const { stdout } = run(folder)
    expect(stdout.indexOf('请在真机核对\n  guide-antifraud-app')).toBeGreaterThan(stdout.indexOf('来源共'))
    expect(stdout).toContain('\n    install  认准名字再安装\n')
  })

  test('looks at the drawings of the app', () => {
    mkdirSync(join(folder, 'guides'))
    const rules = { ...guide().rules, install: { ...guide().rules['install-second'], drawing: 'robot' } }
    writeFileSync(join(folder, 'guides/antifraud-app.json'), JSON.stringify({ ...guide(), rules }))
    expect(run(folder).stdout).toContain('【指引的图】步骤install要用图robot，没有这张图。')
  })

  test('says in one sentence that a folder does not exist', () => {
    const { status, stderr } = run(join(folder, 'nowhere'))
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toEqual([`没有找到文件夹“${join(folder, 'nowhere')}”，请检查位置写得对不对。`])
  })
})
