import { type Guide } from '../../contract/guide'

type Rules = Guide['rules']

const words = (tickId: string): Guide['words'][string] => ({
  title: '打开应用商店',
  text: '点一下手机上的应用商店。',
  why: '应用商店是手机自带的，从这里下载最稳妥。',
  unseen: ['往左右滑一滑，找一找这个图标。'],
  drawing: '手机桌面上的应用商店',
  say: '先请您点开应用商店。',
  ticks: [{ id: tickId, text: '商店已打开' }]
})

const rule = (phase: Rules[string]['phase'], required: boolean): Rules[string] => ({ phase, drawing: 'store', required })

/** A guide with two ways through it, the second one longer. */
function guide(id: string, rules: Rules, fields: Partial<Guide>): Guide {
  const stepIds = Object.keys(rules)
  const ask = { id: 'brand', question: '这是什么手机？', options: [{ id: 'android', text: '安卓' }, { id: 'iphone', text: '苹果' }] }
  return {
    id,
    title: '测试指引',
    row: '做完测试指引',
    note: '约5分钟',
    minutes: 5,
    counted: true,
    before: ['做不做由您自己定。'],
    after: ['做完了，谢谢您。'],
    asks: [ask],
    routes: [
      { when: { brand: ['android'] }, steps: stepIds.filter(each => each !== 'block-calls') },
      { when: { brand: ['iphone'] }, steps: stepIds }
    ],
    rules,
    words: Object.fromEntries(stepIds.map(each => [each, words(`${each}-seen`)])),
    sources: ['test-source'],
    reviewedOn: '2026-11-21',
    ...fields
  }
}

/** `block-calls` is on the second way only; `allow-overlay` may be left out on both. */
export const appGuide = guide(
  'guide-antifraud-app',
  {
    'open-store': rule('download', true),
    'sign-up': rule('verify', true),
    'allow-overlay': rule('show', false),
    'block-calls': rule('show', true)
  },
  { rechecked: true, retiredStepIds: ['old-sign-up'] }
)
export const cityGuide = guide('guide-golden-bell', { 'open-bell': rule('download', true) }, { cityOnly: true })
export const cardsGuide = guide('guide-bank-cards', { 'look-up-cards': rule('download', true) }, { counted: false })
export const bigGuide = guide('guide-call-police', Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`step-${i + 1}`, rule('download', i < 6)])), {})

export const testGuides = [appGuide, cityGuide, cardsGuide, bigGuide]

/** Every step of the first way done. */
export const allDone = ['open-store', 'sign-up', 'allow-overlay'].map(stepId => ({ stepId, done: true }))
