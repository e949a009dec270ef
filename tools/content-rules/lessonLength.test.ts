import { contentOf, lesson } from './fixture'
import { limits, rule } from './lessonLength'

const flags = ['一', '二', '三'].map(mark => ({ mark: `疑点${mark}`, note: '这里有六个字。' }))
/** 30 characters of flags and 9 of the deed, then as many as wanted. */
const ofLength = (length: number) => {
  const rest = length - 39
  const how = [0, 1, 2, 3, 4].map(i => '字'.repeat(Math.floor(rest / 5) + (i < rest % 5 ? 1 : 0)))
  return rule.check(contentOf({ lessons: [lesson({ flags, deed: '先挂断再拨110。', how })] }))
}

describe('the length of a lesson', () => {
  test('is 60 to 90 seconds of reading aloud', () => {
    expect(ofLength(limits.least)).toEqual([])
    expect(ofLength(limits.most)).toEqual([])
  })

  test('is not shorter', () => {
    expect(ofLength(limits.least - 1)).toMatchObject([{ id: 'lesson-rebate', problem: '怎么骗、红旗和怎么做一共249个字。' }])
  })

  test('is not longer', () => {
    expect(ofLength(limits.most + 1)).toMatchObject([{ problem: '怎么骗、红旗和怎么做一共451个字。', mend: '最多450个字，留下最要紧的。' }])
  })
})
