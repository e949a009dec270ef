import { decisionWords, durationWords, type Review, reviewLines } from './reviewWords'

const now = new Date('2026-11-22T04:00:00Z')
const review: Review = {
  reviewId: 'a', guideId: 'guide-antifraud-app', outcome: 'stuck', steps: [{ stepId: 'find', done: true }, { stepId: 'install', done: false }], helper: null, handOver: false,
  placeId: null, communityId: null, officerName: '', station: '', doneAt: '2026-11-22T03:00:00.000Z', seconds: null, sameHour: 1
}

test.each([
  [0, '0秒'],
  [59, '59秒'],
  [60, '1分'],
  [412, '6分52秒']
])('%d seconds are %s', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words)
})

test('says so where something was not written down', () => {
  expect(reviewLines(review, {}, now).join('；')).toMatch(/^卡住了，2步做了1步；没有写谁帮的；经办：没有记名；没有写地点；.+；同一小时里只有这一条$/)
})

test('a community is called by its name where the city has published it, and by its id elsewhere', () => {
  const place = { ...review, communityId: 'east', placeId: 'hall' }
  expect(reviewLines(place, { east: '城东社区' }, now)).toContain('地点：城东社区，hall')
  expect(reviewLines(place, {}, now)).toContain('地点：east，hall')
})

test('a decision is said with its reason', () => {
  expect(decisionWords(review, { reviewId: 'a', verdict: 'accept' })).toBe('已通过：国家反诈中心APP，没有记名')
  expect(decisionWords(review, { reviewId: 'a', verdict: 'reject', reason: 'tooFast' })).toBe('已退回：国家反诈中心APP，没有记名。理由：用时太短，不像真做，已从登记数里减去')
})
