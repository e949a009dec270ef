import type { BriefNumber, BriefTexts } from './activityBrief'
import { filled, findingsIn } from './activitySlots'

const number = (name: string, value: number | null, unit: string, previous: number | null = null): BriefNumber => ({ name, value, unit, previous, group: 'quiz', meaning: '' })
const numbers = [number('答题人数', 1280, '人', 960), number('认出诈骗', 87.5, '%'), number('体检人数', null, '人'), number('宣传单', 120, '份')]
const texts = (fields: Partial<BriefTexts>): BriefTexts => ({ title: '反诈宣传简报', unit: '城东派出所', done: '', found: '', next: '', photos: [], ...fields })
const found = (done: string) => findingsIn(texts({ done }), numbers).map(({ words }) => words)

test('fills in numbers by their names, with a per cent sign for shares', () => {
  expect(filled('【答题人数】人答题，认出诈骗【认出诈骗】；【体检人数】；【没有】', numbers)).toBe('1,280人答题，认出诈骗87.5%；（人数少，不显示）；【没有】')
})

test.each(['32人参加', '群众３２名', '挽回5万元', '抓获三十二人', '准确率98%', '1,281人', '受理举报12起', '劝阻200余人次', '发动3 户'])('finds a number of people, records, money or shares that is not in the statistics: %s', text => {
  expect(found(text)).toHaveLength(1)
})

test.each(['11月18日上午9时30分', '发放宣传单300份、展板3块', '讲了3场，2次进校园', '一位居民说', '1280人答题', '上周960人', '认出诈骗87.5％', '96110', '【答题人数】人'])('leaves alone %s', text => {
  expect(found(text)).toEqual([])
})

test('finds a name that no number has, in the field where it stands', () => {
  expect(findingsIn(texts({ next: '下周【目标】' }), numbers)).toEqual([{ field: 'next', words: '【目标】', problem: '没有叫“【目标】”的数字，请从下面的数字里选。' }])
})
