import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { contentOf, judge, single } from './fixture'
import { parsePublishedIds, publishedIdsFile, rule } from './publishedIds'

const check = (list: string | null) =>
  rule.check({ ...contentOf({ practice: [judge(), single()] }), publishedIds: list === null ? null : parsePublishedIds(list) })

const both = 'rebate-judge-01\nrebate-single-01\n'

describe('published ids', () => {
  test('are in order when every one of the list is there', () => {
    expect(check(`# 发布过的编号\n${both}`)).toEqual([])
  })

  test('may not vanish', () => {
    expect(check(`${both}rebate-judge-09\n`)).toEqual([
      {
        file: 'tools/content-rules/publishedIds.txt',
        id: 'rebate-judge-09',
        rule: '编号不丢',
        problem: '这个编号发布过，现在找不到这道题。',
        mend: '编号改了的，改回来。这道题不用了，在这一行的编号后面空一格写“停用”。'
      }
    ])
  })

  test('may be retired, and are then taken for ever', () => {
    expect(check(`${both}rebate-judge-09 停用\r\n`)).toEqual([])
    expect(check('rebate-judge-01 停用\nrebate-single-01')).toEqual([
      expect.objectContaining({ file: 'content/questions/rebate.json', id: 'rebate-judge-01', problem: '这个编号已经停用，不能再给题目用。' })
    ])
  })

  test('that are new are wished for in the list', () => {
    expect(check('rebate-judge-01')).toEqual([
      expect.objectContaining({ warning: true, problem: '有1个新编号还没有记下：rebate-single-01。', mend: '发布前把新编号加在这个文件的末尾，一行一个。' })
    ])
  })

  test('are asked for in no folder but the project’s own', () => {
    expect(check(null)).toEqual([])
  })

  test('of the first bank are in the list, each once', () => {
    const ids = parsePublishedIds(readFileSync(resolve(__dirname, '../..', publishedIdsFile), 'utf8')).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(453)
    expect(ids).toEqual(expect.arrayContaining(['police-judge-01', 'rebate-judge-01', 'police-checkup-01', 'police-contest-01']))
  })
})
