import type { BriefTexts } from '../../../../contract/activityBrief'
import { mergeTexts } from './mergeTexts'

const base: BriefTexts = { title: '简报', unit: '城东派出所', done: '一', found: '二', next: '三', photos: [] }
const photo = { activityId: 'a', photoId: 'p', caption: '图' }

test('takes over what only the other has changed, and keeps what only I have', () => {
  expect(mergeTexts(base, { ...base, done: '我的' }, { ...base, next: '对方的' })).toEqual({ texts: { ...base, done: '我的', next: '对方的' }, theirs: {} })
})

test('where both have written, mine stays in the field and theirs is shown beside it', () => {
  expect(mergeTexts(base, { ...base, done: '我的' }, { ...base, done: '对方的' })).toEqual({ texts: { ...base, done: '我的' }, theirs: { done: '对方的' } })
})

test('the same change of both is none to be asked about', () => {
  expect(mergeTexts(base, { ...base, done: '一样' }, { ...base, done: '一样' }).theirs).toEqual({})
})

test('photos are those of who changed them, mine before theirs', () => {
  expect(mergeTexts(base, base, { ...base, photos: [photo] }).texts.photos).toEqual([photo])
  expect(mergeTexts({ ...base, photos: [photo] }, base, { ...base, photos: [photo, photo] }).texts.photos).toEqual([])
})
