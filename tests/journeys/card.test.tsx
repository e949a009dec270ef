import { CardScreen } from '@/features/quiz/CardScreen'
import { useLearningStore } from '@/features/quiz/learningStore'
import { emptyTally } from '@/features/quiz/tally'
import { canShareCard, drawCard, saveCard, shareCard } from '@/platform/cardPicture'
import { openTab } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { newPhone, restartApp } from './support/appState'
import { canPress, heading, mount, offers, press, type, until, words } from './support/screenDriver'

// A browser of the tests has no canvas: what is drawn is tried in drawCard.test.ts, and for real in the browser.
jest.mock('@/platform/cardPicture')
jest.mock('@/platform/cloud')
jest.mock('@/platform/navigation')

const picture = 'data:image/png;base64,AAAA'
const known = { ...emptyTally, scamSeen: 3, hits: 3, genuineSeen: 3, answered: 6, right: 6 }
const described = () => document.querySelector('.card-picture')?.getAttribute('aria-label')

beforeEach(() => {
  jest.resetAllMocks()
  newPhone()
  jest.mocked(drawCard).mockResolvedValue(picture)
  jest.mocked(saveCard).mockResolvedValue('已存成图片。')
  jest.mocked(canShareCard).mockReturnValue(true)
  jest.mocked(shareCard).mockResolvedValue('')
})

async function openCard(): Promise<void> {
  useLearningStore.getState().addTallies({ rebate: known, credit: known, police: { ...known, genuineSeen: 1 } })
  await mount(CardScreen)
  await until(() => offers('存到手机'))
}

test('who can tell nothing yet is led to where it is practised', async () => {
  await mount(CardScreen)
  expect(words()).toContain('一类里，诈骗消息和正常消息各答对2条')
  expect(drawCard).not.toHaveBeenCalled()
  await press('按骗术练一练')
  expect(openTab).toHaveBeenCalledWith(tabs.quiz)
})

test('the card names what is told apart on both sides, with the address of the same practice', async () => {
  await openCard()
  expect(heading()).toBe('分享卡片')
  expect(drawCard).toHaveBeenCalledTimes(1)
  expect(drawCard).toHaveBeenCalledWith({ nickname: '', known: ['刷单返利', '贷款、征信'], link: new URL(routes.practice(), window.location.origin).href })
  expect(described()).toBe('卡片：我现在分得清刷单返利，贷款、征信。扫二维码，一起练5题。')
})

test('a nickname is drawn, kept on this phone, and can be taken away', async () => {
  await openCard()
  expect(canPress('先写一个称呼')).toBe(false)
  await type('称呼', '老王')
  await press('写到卡片上')
  await until(() => described()?.startsWith('卡片：老王现在分得清') ?? false)
  expect(drawCard).toHaveBeenLastCalledWith(expect.objectContaining({ nickname: '老王' }))
  await restartApp()
  await openCard()
  expect(described()).toContain('老王')
  await type('称呼', '')
  await press('去掉称呼')
  await until(() => described()?.startsWith('卡片：我现在分得清') ?? false)
})

test('a nickname with a number is not drawn, and says how to mend it', async () => {
  await openCard()
  await type('称呼', '老王138')
  await press('写到卡片上')
  expect(words()).toContain('不要写数字，免得像号码。')
  expect(drawCard).toHaveBeenCalledTimes(1)
  await type('称呼', '老王')
  expect(words()).not.toContain('不要写数字')
})

test('saving and passing on say what came of it', async () => {
  await openCard()
  await press('存到手机')
  expect(saveCard).toHaveBeenCalledWith(picture)
  await until(() => words().includes('已存成图片。'))
  jest.mocked(shareCard).mockResolvedValue('没能发出去。请先存到手机，再从微信里发。')
  await press('发给家里人')
  await until(() => words().includes('没能发出去'))
  expect(words()).not.toContain('已存成图片。')
})

test('where the phone cannot pass it on nothing is offered', async () => {
  jest.mocked(canShareCard).mockReturnValue(false)
  await openCard()
  expect(offers('发给家里人')).toBe(false)
})

test.each([
  ['cannot draw', () => jest.mocked(drawCard).mockResolvedValueOnce(undefined)],
  ['fails in drawing', () => jest.mocked(drawCard).mockRejectedValueOnce(new Error('no canvas'))]
])('a phone that %s says so, and tries again', async (_, spoil) => {
  spoil()
  useLearningStore.getState().addTallies({ rebate: known })
  await mount(CardScreen)
  await until(() => words().includes('这部手机没能画出来'))
  expect(canPress('没有画出来')).toBe(false)
  await press('再试一次')
  await until(() => offers('存到手机'))
})

test('many kinds are eight lines, the last says how many more', async () => {
  const kinds = ['rebate', 'investment', 'shopping', 'customerService', 'credit', 'acquaintance', 'police', 'romance', 'game', 'flight']
  useLearningStore.getState().addTallies(Object.fromEntries(kinds.map(kind => [kind, known])))
  await mount(CardScreen)
  await until(() => offers('存到手机'))
  const { known: lines = [] } = jest.mocked(drawCard).mock.calls[0]?.[0] ?? {}
  expect(lines).toHaveLength(8)
  expect(lines[7]).toBe('还有3类')
})
