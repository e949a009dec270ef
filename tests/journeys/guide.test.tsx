import { View } from '@tarojs/components'
import { GuideListScreen } from '@/features/registration/GuideListScreen'
import { guides } from '@/features/registration/guides'
import { useProgressStore } from '@/features/registration/progressStore'
import { useRegistrationOutboxStore } from '@/features/registration/registrationOutboxStore'
import { flushRegistrations } from '@/features/registration/flushRegistrations'
import { useProfileStore } from '@/features/session/profileStore'
import { leavePage, openPage, openTab } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { useTextSizeStore } from '@/shared/ui/textSizeStore'
import { newPhone, restartApp } from './support/appState'
import { goOffline, goOnline, loseReply, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { antifraudApp, begin, doSteps, finishGuide, guideOf, openGuide, plain, progressNow, stepAt, steps } from './support/guideSteps'
import { canPress, heading, mount, offers, pageClasses, press, until, words } from './support/screenDriver'

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
const today = '2026-11-22'

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

describe('somebody who does not go on', () => {
  test('keeps the place, and where it went no further is recorded; finishing later is another record', async () => {
    await begin()
    await doSteps(2)
    await press('请人帮忙')
    await press(/^先停在这里/)
    await until(() => outbox().length === 0)
    expect(heading()).toContain('先停在这里')
    expect(sent('registration.record')).toMatchObject([{ outcome: 'stuck', stuckAtStepId: stepAt(2).id }])
    await restartApp()
    await openGuide()
    expect(heading()).toBe(plain(stepAt(2).words.title))
    await doSteps()
    await press('自己做的')
    await press('下一步')
    await until(() => outbox().length === 0)
    const [stuck, finished] = sent('registration.record') as { recordId: string; outcome: string }[]
    expect(finished).toMatchObject({ outcome: 'finished' })
    expect(finished?.recordId).not.toBe(stuck?.recordId)
    expect(await rows('registrations')).toHaveLength(2)
  })

  test('may not want it at all, and is not blamed', async () => {
    await openGuide()
    await press('我不想装')
    expect(heading()).toContain('不装也可以')
    await until(() => outbox().length === 0)
    expect(await rows('registrations')).toMatchObject([{ outcome: 'declined' }])
    expect(progressNow()).toBeUndefined()
  })
})

test('with required steps missing one may also stop, and it is recorded where', async () => {
  await begin()
  for (const step of steps) await press(step.required ? '先往下看' : '我做好了')
  expect(heading()).toBe(`还差${steps.filter(each => each.required).length}步`)
  await press('先停在这里')
  await until(() => outbox().length === 0)
  expect(sent('registration.record')).toMatchObject([{ outcome: 'stuck', stuckAtStepId: steps.find(each => each.required)?.id }])
  await press('接着做')
  expect(heading()).toBe(plain(steps.find(each => each.required)!.words.title))
})

describe('after the app was killed', () => {
  test('it goes on at the same step with the same answers, and says so', async () => {
    await begin()
    await doSteps(4)
    await restartApp()
    await openGuide()
    expect(heading()).toBe(plain(stepAt(4).words.title))
    expect(words()).toContain('上次做到这里')
    expect(words()).toContain(`第5步，共${steps.length}步`)
  })

  test('what is kept and cannot be read leads to the first page, without a fault', async () => {
    await begin()
    localStorage.setItem('guides', '{"state":{"progress":{"guide-antifraud-app":7}},"version":1}')
    await restartApp()
    await openGuide()
    expect(words()).toContain(antifraudApp.before[0])
  })
})

describe('without network', () => {
  test('the whole guide can be done, says that it is kept, and is sent once when there is network', async () => {
    goOffline()
    await finishGuide()
    expect(heading()).toBe('做好了')
    await until(() => words().includes('已保存，联网后发送'))
    expect(await rows('registrations')).toEqual([])
    await restartApp()
    goOnline()
    await flushRegistrations()
    expect(outbox()).toEqual([])
    expect(await rows('registration_counted')).toHaveLength(1)
  })

  test('a record whose reply was lost is sent again and counts once', async () => {
    await begin()
    await doSteps()
    await press('自己做的')
    loseReply()
    await press('下一步')
    await until(() => outbox()[0]?.state === 'failed')
    await flushRegistrations()
    expect(outbox()).toEqual([])
    expect(sent('registration.record')).toHaveLength(2)
    expect(await rows('registrations')).toHaveLength(1)
  })
})

describe('the list', () => {
  const openList = () => mount(GuideListScreen, { today })

  test('leads to each guide, and leaves out what the city has not switched on', async () => {
    await openList()
    await until(() => sent('guides.current').length > 0)
    for (const { id, row } of guides.filter(({ cityOnly }) => !cityOnly)) {
      await press(new RegExp(`^${plain(row).replace(/\s/g, '')}`))
      expect(openPage).toHaveBeenLastCalledWith(routes.guide(id))
    }
    expect(words()).not.toContain('金钟罩')
  })

  test('offers the guides of the city once they are switched on, without network too', async () => {
    goOffline()
    useProgressStore.getState().hear(['guide-golden-bell'], undefined)
    await openList()
    await press(new RegExp(`^${plain(guideOf('guide-golden-bell').row)}`))
    expect(openPage).toHaveBeenLastCalledWith(routes.guide('guide-golden-bell'))
  })

  test('says what is under way and what is done', async () => {
    await begin()
    await openList()
    expect(words()).toContain('做到一半，接着做')
    useProgressStore.getState().finish(antifraudApp.id, '2026-11-02')
    await openList()
    expect(words()).toContain('2026年11月2日做好了')
  })
})

test('a guide of the city that is off, and an address that names none, say so and lead to the list', async () => {
  await openGuide('guide-golden-bell')
  expect(words()).toContain('以本市公安公布为准')
  await openGuide('never-was')
  expect(words()).toContain('没有找到这一项')
})

describe('for an elder', () => {
  test('the text is the largest where no size was chosen, and else the chosen one', async () => {
    useProfileStore.getState().choose('elder')
    await openGuide()
    expect(pageClasses()).toContain('text-160')
    useTextSizeStore.getState().choose('standard')
    await openGuide()
    expect(pageClasses()).toEqual(['page'])
    useTextSizeStore.getState().choose('system')
    await openGuide()
    expect(pageClasses()).toEqual(['page'])
  })

  test('and for nobody else', async () => {
    useProfileStore.getState().choose('student')
    await openGuide()
    expect(pageClasses()).toEqual(['page'])
  })
})
