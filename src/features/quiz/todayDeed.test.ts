import type { Lever } from '../../../contract/vocabulary'
import { levers } from '../../../contract/vocabulary'
import type { LeverTally } from './leverTally'
import { todayDeed } from './todayDeed'

const tally = (lever: Lever, steady: number, shaken: number): LeverTally => ({
  lever,
  steady: [...Array<boolean>(steady).fill(true), ...Array<boolean>(shaken).fill(false)]
})
const afterFalseAlarm = '收到拿不准的通知，先打开自己常用的App看一看。'
const allSteady = '把96110存进通讯录，拿不准的时候打过去问。'

test('names what to do about the lever that moved the person most', () => {
  expect(todayDeed([tally('authority', 4, 1), tally('gain', 0, 2)], 0)).toContain('兼职群')
  expect(todayDeed([tally('trust', 0, 3), tally('gain', 0, 2)], 0)).toContain('家里人的电话存好')
})

test('has a deed of its own for each lever', () => {
  const deeds = levers.map(lever => todayDeed([tally(lever, 0, 1)], 0))
  expect(new Set([...deeds, afterFalseAlarm, allSteady]).size).toBe(levers.length + 2)
})

test('takes genuine messages called scams first when they weigh as much as the lever', () => {
  expect(todayDeed([tally('gain', 0, 1)], 1)).toBe(afterFalseAlarm)
  expect(todayDeed([], 1)).toBe(afterFalseAlarm)
})

test('keeps to the lever when it moved the person more often than a genuine message did', () => {
  expect(todayDeed([tally('gain', 0, 2)], 1)).toContain('兼职群')
})

test('has something to do for the person who stayed steady too', () => {
  expect(todayDeed([tally('gain', 3, 0)], 0)).toBe(allSteady)
  expect(todayDeed([], 0)).toBe(allSteady)
})
