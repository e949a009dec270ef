/** A correct case and a correct alert for the tests of the rules; each test breaks one thing in them. */
import type { AlertText } from '../alertText'
import type { CaseText } from '../case'

export const caseText = (change: Partial<CaseText> = {}): CaseText => ({
  id: 'police-yinchuan-2026',
  title: '老伴多问一句，|85万元没有转走',
  kinds: ['police'],
  audiences: ['elder'],
  outcome: 'blocked',
  place: '宁夏银川',
  date: '2026-02-02',
  publisher: '银川市公安局',
  amount: '85万元',
  steps: [
    { text: '一位老人接到电话，对方自称警察。' },
    { text: '对方说她的卡涉案，要把85万元转到“安全账户”，还说“绝对保密”。' },
    { text: '老伴不放心，夜里到反诈中心去问。', turning: true },
    { text: '民警赶到家中断网拔卡，钱没有转出。' }
  ],
  flags: [
    { mark: '安全账户', note: '公安机关没有这样的账户。' },
    { mark: '你别告诉家人', note: '要您保密，是怕有人拦您。' }
  ],
  advice: ['挂断，自己拨96110问一句。'],
  questionId: 'rebate-judge-01',
  sources: [
    {
      publisher: '银川市公安局',
      title: '老人夜里求证，民警上门拦下',
      date: '2026-02-05',
      grade: 'A',
      url: 'https://police.yinchuan.gov.cn/xwdt/1.html'
    }
  ],
  reviewedOn: '2026-11-22',
  ...change
})

export const alertText = (change: Partial<AlertText> = {}): AlertText => ({
  id: 'flight-spring',
  severity: 'notice',
  title: '航班取消先核实',
  text: '春运前后，冒充航空公司客服的电话多。挂断，打开航空公司的App查。',
  audiences: [],
  communities: [],
  action: { type: 'practice', kind: 'rebate' },
  publisher: '银川市公安局',
  sources: [{ publisher: '公安部刑侦局', title: '防范电信网络诈骗宣传手册', date: '2025-06-18', grade: 'A' }],
  validity: { type: 'yearly', fromDay: '12-20', untilDay: '03-10' },
  reviewedOn: '2026-11-22',
  ...change
})
