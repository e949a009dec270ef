import { CardScreen } from '@/features/quiz/CardScreen'
import { useLearningStore } from '@/features/quiz/learningStore'
import { emptyTally } from '@/features/quiz/tally'
import { canShareCard, drawCard } from '@/platform/cardPicture'
import { routes } from '@/routes'
import { call } from '@/shared/api/call'
import { newPhone } from './support/appState'
import { mount, offers, until } from './support/screenDriver'

// As in WeChat: pages have no address outside, so the server is asked for that of the web version.
jest.mock('@/platform/share', () => ({ sharesByButton: true, linkTo: (path: string) => path }))
jest.mock('@/platform/cardPicture')
jest.mock('@/shared/api/call')
jest.mock('@/platform/cloud')
jest.mock('@/platform/navigation')

beforeEach(() => {
  jest.resetAllMocks()
  newPhone()
  jest.mocked(drawCard).mockResolvedValue('wxfile://usr/card1.png')
  jest.mocked(canShareCard).mockReturnValue(true)
  useLearningStore.getState().addTallies({ rebate: { ...emptyTally, scamSeen: 3, hits: 3, genuineSeen: 3, answered: 6, right: 6 } })
})

async function drawnLink(): Promise<string | undefined> {
  await mount(CardScreen)
  await until(() => offers('存到相册'))
  return jest.mocked(drawCard).mock.calls[0]?.[0].link
}

test('the code opens today\'s practice in the web version', async () => {
  jest.mocked(call).mockResolvedValue({ ok: true, value: { byKind: [], web: 'https://fanzha.example.gov.cn' } })
  expect(await drawnLink()).toBe(`https://fanzha.example.gov.cn${routes.practice()}`)
  expect(call).toHaveBeenCalledWith('quiz.progress', { web: true })
})

test.each([
  ['the city has no web version', { ok: true, value: { byKind: [] } }],
  ['there is no network', { ok: false, code: 'UNAVAILABLE', message: '没有网。' }]
] as const)('there is a card without a code where %s', async (_, answer) => {
  jest.mocked(call).mockResolvedValue(answer)
  expect(await drawnLink()).toBeUndefined()
})
