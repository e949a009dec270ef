import type { AlertText } from '../../contract/alertText'
import type { CaseText } from '../../contract/case'
import type { Partner, Place } from '../../contract/place'

const source = { publisher: '某市公安局', title: '一位老人差点转账', date: '2026-11-20', grade: 'A' as const }

/** A case with nothing against it. */
export function caseText(id: string, fields: Partial<CaseText> = {}): CaseText {
  return {
    id,
    title: '民警上门时，她正要把钱转出去',
    kinds: ['rebate'],
    audiences: ['elder'],
    outcome: 'blocked',
    place: '宁夏银川',
    date: '2026-02-02',
    publisher: '某市公安局',
    steps: [
      { text: '一位老人接到陌生人打来的电话。' },
      { text: '民警上门，请她先把电话挂断。', turning: true },
      { text: '她没有转账，钱保住了。' }
    ],
    flags: [
      { mark: '先垫钱', note: '要先垫钱的活儿，都不是真的。' },
      { mark: '别告诉家人', note: '正经事不怕家人知道。' }
    ],
    advice: ['挂断，自己拨96110问一句。'],
    questionId: 'practice-scam',
    sources: [source],
    reviewedOn: '2026-11-22',
    ...fields
  }
}

/** An alert for everybody, valid from an hour ago for a day, with nothing against it. */
export function alertText(id: string, fields: Partial<AlertText> = {}): AlertText {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
  return {
    id,
    severity: 'notice',
    title: '家长群里收费',
    text: '有人混进家长群，冒充老师收费。先打电话问老师本人。',
    audiences: [],
    communities: [],
    validity: { type: 'once', from: inHours(-1), until: inHours(24) },
    action: { type: 'call', number: '96110' },
    publisher: '某市公安局',
    sources: [source],
    reviewedOn: '2026-11-22',
    ...fields
  }
}

export const placeText = (id: string, fields: Partial<Place> = {}): Place => ({ id, name: '城东车站', communityId: 'east', venue: 'station', ...fields })

export const partnerText = (id: string, fields: Partial<Partner> = {}): Partner => ({
  id,
  name: '城东便民店',
  venue: 'shop',
  address: '示例路1号',
  communityId: 'east',
  area: '城东社区',
  offers: ['帮装国家反诈中心APP'],
  latitude: 30,
  longitude: 110,
  ...fields
})
