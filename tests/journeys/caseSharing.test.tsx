import { drawPoster } from '@/platform/poster'
import { routes } from '@/routes'
import { newPhone } from './support/appState'
import { openReadCase } from './support/caseSteps'
import { publish, resetCloud, startCloud, stopCloud } from './support/cloudSeam'
import { finish, giveVoice, spoken } from './support/fakeVoice'
import { story } from './support/feedSteps'
import { leave, offers, press, settle, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/poster', () => {
  const { drawPoster: draw } = jest.requireActual<{ drawPoster: () => Promise<string> }>('@/platform/poster')
  return { drawPoster: jest.fn(draw), savePicture: jest.fn() }
})

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
  await publish({ cases: [[told]] })
})

const told = story('shared', { title: '民警上门时，|她正要把钱转出去' })
const address = `${window.location.origin}${routes.case('shared')}`

describe('转给家里人', () => {
  const clipboard = { writeText: jest.fn(() => Promise.resolve()) }
  const openSheet = async () => {
    await openReadCase('shared')
    await press(/^转给家里人/)
  }
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'))

  test('copies the address of this case', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
    await openSheet()
    await press(/^复制网址/)
    await until(() => words().includes('网址已复制'))
    expect(clipboard.writeText).toHaveBeenCalledWith(address)
  })

  test('shows the address where the browser does not let it be copied', async () => {
    await openSheet()
    await press(/^复制网址/)
    await until(() => words().includes(`没能复制。请长按这个网址复制：${address}`))
  })

  test('draws a picture that says what turned, what to do and where to read it', async () => {
    jest.mocked(drawPoster).mockResolvedValueOnce('data:image/png;base64,cGljdHVyZQ==')
    await openSheet()
    await press(/^画一张图/)
    await until(() => offers('存到手机'))
    expect(drawPoster).toHaveBeenLastCalledWith(
      expect.objectContaining({ title: '民警上门时，她正要把钱转出去', lines: [told.steps[1]!.text, ...told.advice], link: address })
    )
    expect(document.querySelector('.poster-picture')?.getAttribute('aria-label')).toBe('图片：民警上门时，她正要把钱转出去，带二维码')
  })

  test('says kindly that a browser cannot draw, and what to do instead', async () => {
    HTMLCanvasElement.prototype.getContext = () => null
    await openSheet()
    await press(/^画一张图/)
    await until(() => words().includes('没能画出来，请改用复制网址。'))
    expect(offers('存到手机')).toBe(false)
  })
})

describe('朗读', () => {
  test('is not there on a phone without a voice', async () => {
    await openReadCase('shared')
    expect(offers('朗读')).toBe(false)
  })

  describe('on a phone with a voice', () => {
    let takeVoice: () => void
    beforeEach(() => (takeVoice = giveVoice()))
    afterEach(() => {
      leave()
      takeVoice()
    })

    test('reads the whole story in its order, and can be begun again after its end', async () => {
      await openReadCase('shared')
      await press('朗读')
      const { steps, flags, advice } = told
      expect(spoken()).toEqual([
        '民警上门时，她正要把钱转出去',
        ...steps.map(({ text }) => text),
        ...flags.map(({ mark, note }) => `${mark}。${note}`),
        ...advice
      ])
      finish()
      await settle()
      expect(offers('朗读')).toBe(true)
    })

    test('falls silent at 停止朗读', async () => {
      await openReadCase('shared')
      await press('朗读')
      await press('停止朗读')
      expect(spoken()).toEqual([])
      expect(offers('朗读')).toBe(true)
    })

    test('falls silent when the page is left', async () => {
      await openReadCase('shared')
      await press('朗读')
      leave()
      expect(spoken()).toEqual([])
    })
  })
})
