import { materialNames } from '../../../../contract/activity'
import { activityOfDraft, draftOf, materialWords, newDraft, ownPhotosOf, problemsOf } from './activityDraft'

const now = new Date('2026-11-22T04:00:00Z')
const usual = { venue: 'school', placeText: '城东小学', partners: ['社区居委会', '建设银行'] } as const
const draft = newDraft('a', now, 'east-1', { ...usual, partners: [...usual.partners] })

test('a new one begins with today, the community of today and what was chosen last', () => {
  expect(activityOfDraft(draft)).toEqual({
    activityId: 'a', day: '2026-11-22', venue: 'school', placeText: '城东小学', communityId: 'east-1', people: 0,
    materials: { poster: 0, leaflet: 0, foldout: 0, board: 0, banner: 0 }, photoIds: [], partners: ['社区居委会', '建设银行'], note: ''
  })
  expect(activityOfDraft(newDraft('a', now, undefined, undefined))).not.toHaveProperty('communityId')
})

test('what is changed comes back as it was, with the pictures that are still on this phone', () => {
  const activity = { ...activityOfDraft(draft), photoIds: ['p1', 'p2'] }
  const changed = draftOf(activity, [{ photoId: 'p2', pictureId: 'file' }])
  expect(activityOfDraft(changed)).toEqual(activity)
  expect(ownPhotosOf(changed)).toEqual([{ photoId: 'p2', pictureId: 'file' }])
})

test('partners are parted by any of the usual signs', () => {
  expect(activityOfDraft({ ...draft, partners: '居委会，建设银行;物业、' }).partners).toEqual(['居委会', '建设银行', '物业'])
})

test('says what the server would refuse while it can still be mended at once', () => {
  expect(problemsOf(draft)).toEqual({})
  expect(problemsOf({ ...draft, placeText: ' 里 ', note: '找13800138000报名', partners: '甲乙、'.repeat(9) })).toEqual({
    placeText: '请写在哪里办的，至少两个字，比如“幸福里广场”。',
    note: '这里好像有电话或证件号码。请删去号码再保存。',
    partners: '一起参加的单位最多8个，每个最多30个字。'
  })
  expect(problemsOf({ ...draft, note: '2026-11-18开始，讲了3场' })).toEqual({})
})

test('names material with its units, without what there was none of', () => {
  expect(materialWords({ ...draft.materials, leaflet: 120, poster: 4 }, materialNames)).toBe('海报4张、宣传单120份')
})
