import { View } from '@tarojs/components'
import { guides } from '@/features/registration/guides'
import { useRegistrationOutboxStore } from '@/features/registration/registrationOutboxStore'
import { leavePage, openPage, openTab } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { newPhone } from './support/appState'
import { resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { antifraudApp, begin, doSteps, finishGuide, guideOf, openGuide, plain, progressNow, stepAt, steps } from './support/guideSteps'
import { canPress, heading, offers, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
})

const outbox = () => useRegistrationOutboxStore.getState().items
const optional = steps.findIndex(({ required }) => !required)
const required = steps.findIndex((step, i) => step.required && i > 0)

describe('a whole guide', () => {
  test('says what it does and that it is voluntary, asks for the phone, leads through its steps and is counted once', async () => {
    await openGuide()
    for (const line of antifraudApp.before) expect(words()).toContain(line)
    await press('开始')
    expect(heading()).toBe(plain(antifraudApp.asks[0]!.question))
    expect(canPress('先选一个')).toBe(false)
    await press('华为、荣耀')
    await press('下一步')
    for (const [i, { words: said }] of steps.entries()) {
      expect(heading()).toBe(plain(said.title))
      expect(words()).toContain(said.text)
      expect(words()).toContain(`第${i + 1}步，共${steps.length}步`)
      expect(document.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(`示意图：${said.drawing}`)
      await press('我做好了')
    }
    expect(heading()).toContain('是谁帮您做的')
    await press('家里人、邻居帮的')
    await press('下一步')
    expect(heading()).toBe('做好了')
    for (const line of antifraudApp.after) expect(words()).toContain(line)
    await until(() => outbox().length === 0)
    expect(await rows('registrations')).toMatchObject([{ outcome: 'finished' }])
    expect(await rows('registration_counted')).toHaveLength(1)
    expect(sent('registration.record')).toMatchObject([{ guideId: antifraudApp.id, outcome: 'finished', helper: 'family', steps: steps.map(({ id }) => ({ stepId: id, done: true })) }])
    await press('完成')
    expect(leavePage).toHaveBeenCalledWith(tabs.home)
  })

  test('done a second time on the same phone is recorded, but counts no more', async () => {
    await finishGuide()
    await until(() => outbox().length === 0)
    await finishGuide()
    await until(() => outbox().length === 0)
    expect(await rows('registrations')).toHaveLength(2)
    expect(await rows('registration_counted')).toHaveLength(1)
  })

  test.each(guides.filter(({ counted, cityOnly }) => !counted && !cityOnly).map(({ id }) => [id]))('%s ends without asking who helped', async id => {
    const guide = guideOf(id)
    await openGuide(id)
    await press('开始')
    while (!words().includes('我做好了')) {
      const ask = guide.asks.find(({ question }) => heading() === plain(question))!
      await press(new RegExp(`^${ask.options[0]!.text.replace(/\s/g, '')}`))
      await press('下一步')
    }
    await doSteps(20)
    expect(heading()).toBe('做好了')
    await until(() => outbox().length === 0)
    expect(await rows('registrations')).toMatchObject([{ outcome: 'finished' }])
  })
})

describe('a phone that says which it is', () => {
  const userAgent = (value: string) => jest.spyOn(window.navigator, 'userAgent', 'get').mockReturnValue(value)
  afterEach(() => jest.restoreAllMocks())

  test('is asked about, and a yes leads on', async () => {
    userAgent('Mozilla/5.0 (Linux; Android 13; V2244A) AppleWebKit/537.36 Chrome/114.0 Mobile Safari/537.36')
    await openGuide()
    await press('开始')
    expect(heading()).toBe('您的手机像是vivo、iQOO，对吗？')
    await press('是')
    expect(progressNow()?.answers).toEqual({ phone: 'vivo' })
    expect(words()).toContain('第1步')
  })

  test('is asked for where it is not that one', async () => {
    userAgent('Mozilla/5.0 (Linux; Android 13; V2244A) AppleWebKit/537.36 Chrome/114.0 Mobile Safari/537.36')
    await openGuide()
    await press('开始')
    await press('不是')
    await press('小米、红米')
    await press('下一步')
    expect(progressNow()?.answers).toEqual({ phone: 'xiaomi' })
  })
})

describe('a step', () => {
  test('that cannot be seen has other ways to look, one after the other, and then somebody to ask', async () => {
    await begin()
    const { unseen } = stepAt(0).words
    await press('我看不到这个')
    expect(words()).toContain(unseen[0])
    for (const way of unseen.slice(1)) {
      expect(words()).not.toContain(way)
      await press('还是看不到')
      expect(words()).toContain(way)
    }
    await press('还是看不到')
    expect(words()).toContain('叫身边的家里人')
    await press(/^和民警一起做/)
    expect(openPage).toHaveBeenCalledWith(routes.join())
    await press(/^附近能帮忙的地方/)
    expect(openPage).toHaveBeenLastCalledWith(routes.partners)
    await press('完成')
    await press('我做好了')
    expect(words()).not.toContain(unseen[0])
    expect(offers('我看不到这个')).toBe(true)
  })

  test('says why it is safe', async () => {
    await begin()
    await press(/^为什么/)
    expect(words()).toContain(stepAt(0).words.why)
    await press('完成')
    expect(words()).not.toContain(stepAt(0).words.why)
  })

  test('that is not needed may be left out; it is not recorded as done, and nobody is told off', async () => {
    await begin()
    await doSteps(optional)
    await press('先不做这一步')
    await doSteps()
    await press('自己做的')
    await press('下一步')
    expect(heading()).toBe('做好了')
    expect(words()).toContain(`这次没做：${plain(stepAt(optional).words.title)}`)
    await until(() => outbox().length === 0)
    expect(sent('registration.record')).toMatchObject([{ outcome: 'finished' }])
    expect((sent('registration.record')[0] as { steps: object[] }).steps[optional]).toEqual({ stepId: stepAt(optional).id, done: false })
  })

  test('that is needed can be passed over for now, and the end asks for it before it is done', async () => {
    await begin()
    await doSteps(required)
    expect(offers('先不做这一步')).toBe(false)
    await press('先往下看')
    await doSteps()
    expect(heading()).toBe('还差1步')
    expect(sent('registration.record')).toEqual([])
    await press(plain(stepAt(required).words.title))
    expect(heading()).toBe(plain(stepAt(required).words.title))
    await press('我做好了')
    expect(heading()).toContain('是谁帮您做的')
  })

  test('leads back to the one before, and the first to the question', async () => {
    await begin()
    await press('我做好了')
    await press('上一步')
    expect(heading()).toBe(plain(stepAt(0).words.title))
    await press('上一步')
    expect(heading()).toBe(plain(antifraudApp.asks[0]!.question))
    await press('上一步')
    expect(words()).toContain(antifraudApp.before[0])
  })

  test('with the practice shows a made-up warning, labelled as practice, and says what to do', async () => {
    await begin()
    await doSteps(steps.findIndex(({ tool }) => tool?.type === 'warning'))
    await press('演示一遍')
    expect(words()).toContain('练习')
    expect(words()).toContain('133****0000')
    await press('接听')
    expect(words()).toContain('不要紧')
    expect(words()).toContain('练习')
    await press('再试一次')
    await press('挂断')
    expect(words()).toContain('对，先挂断')
  })

  test('with the fresh case shows it, or leads to the cases where none is on the phone', async () => {
    await begin()
    await doSteps(steps.findIndex(({ tool }) => tool?.type === 'freshCase'))
    await press('去看案例')
    expect(openTab).toHaveBeenCalledWith(tabs.cases)
    await openGuide(antifraudApp.id, { freshCase: <View>她在柜台前停了下来</View> })
    expect(words()).toContain('她在柜台前停了下来')
    expect(words()).not.toContain('去看案例')
  })
})
