import dayjs from 'dayjs'
import { contactTypeNames } from '../../contract/contactTypes'
import { FormScreen } from '@/features/report/FormScreen'
import { canDictate, dictate } from '@/platform/dictation'
import { leavePage, turnTo } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { routes, tabs } from '@/routes'
import { newPhone, restartApp } from './support/appState'
import { resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { choose, complain, noPictures, onPhone } from './support/fakePictures'
import { draft, fillIn, openForm, openReport, outbox } from './support/reportSteps'
import { choices, heading, isChecked, listItems, mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/pictures', () => jest.requireActual<object>('./support/fakePictures'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/phone')
jest.mock('@/platform/dictation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  jest.mocked(canDictate).mockReturnValue(false)
  noPictures()
  choose(1)
  newPhone()
  await resetCloud()
})

const number = '对方的电话号码是多少？'
const story = '经过是怎样的'

/** Answers 电话 and goes on to the number. */
async function openNumber(): Promise<void> {
  await openForm()
  await press('电话')
  await press('下一步')
}

/** Goes on to the story, with no number. */
async function openStory(): Promise<void> {
  await openNumber()
  await press('不记得了，跳过')
}

async function openPictures(): Promise<void> {
  await openStory()
  await press('下一步')
  await press('下一步')
}

test('is told one question a page, from the kind of contact to the receipt, and arrives as it was told', async () => {
  await mount(FormScreen, { kind: 'rebate', moneyLost: 'unsure' })
  expect(heading()).toBe('对方是怎么找到您的？')
  expect(choices()).toEqual(Object.values(contactTypeNames).map(name => name.replace(/\s/g, '')))
  await press('电话')
  await press('下一步')
  expect(words()).toContain('第2步，共7步')
  await type(number, '+86 138-0013-8000')
  expect(words()).toContain('会这样发送：13800138000')
  await press('下一步')
  await type(story, '自称客服，说要退款。')
  await press('下一步')
  await press('昨天')
  await press('下一步')
  await press('从相册选')
  await until(() => words().includes('已放1张'))
  await press('下一步')
  await press('家里人、朋友')
  await press('下一步')
  await press('可以，打这个号码')
  await type('回电话的号码', '139 0013 9000')
  await press('检查答案')
  expect(heading()).toBe('检查答案')
  for (const answer of ['电话', '13800138000', '自称客服，说要退款。', '1张', '家里人、朋友', '139 0013 9000']) expect(words()).toContain(answer)
  const { reportId } = draft()!
  await press('发送')
  expect(turnTo).toHaveBeenCalledWith(routes.myReport(reportId))
  expect(draft()).toBeNull()
  await openReport(reportId)
  await until(() => words().includes('已收到'))
  expect(sent('report.submit')).toEqual([
    {
      reportId,
      contact: { type: 'phone', value: '13800138000' },
      kind: 'rebate',
      story: '自称客服，说要退款。',
      moneyLost: 'unsure',
      onBehalf: true,
      evidenceIds: [expect.any(String)],
      replyPhone: '13900139000',
      metOn: dayjs().subtract(1, 'day').format('YYYY-MM-DD')
    }
  ])
  const [kept] = await rows('reports')
  expect(kept).toMatchObject({ id: reportId, status: 'received', evidence_count: 1 })
  expect(JSON.stringify(kept)).not.toMatch(/13800138000|13900139000|客服/)
  expect(onPhone()).toEqual([])
  expect(words().replace(/\s/g, '')).toContain(outbox()[0]!.receiptCode)
})

test('96110 is one press away on every question', async () => {
  await openNumber()
  await press('拿不准，问96110')
  expect(dial).toHaveBeenCalledWith('96110')
})

test('nothing goes on before it is told how they came', async () => {
  await openForm()
  await press('下一步')
  expect(words()).toContain('请先选一选')
  expect(heading()).toBe('对方是怎么找到您的？')
})

test('what is no number is asked for again, and what was typed stays', async () => {
  await openNumber()
  await type(number, '一个陌生人打来的')
  expect(words()).not.toContain('这里只写号码')
  await press('下一步')
  expect(words()).toContain('这里只写号码。')
  expect(draft()!.contact).toBe('一个陌生人打来的')
  await type(number, '13800138000')
  await press('下一步')
  expect(heading()).toBe('经过是怎样的？')
})

test('going back keeps every answer, and out of the first question leaves', async () => {
  await openNumber()
  await type(number, '13800138000')
  await press('下一步')
  await type(story, '自称客服。')
  await press('上一步')
  await press('上一步')
  expect(isChecked('电话')).toBe(true)
  await press('返回')
  expect(leavePage).toHaveBeenCalledWith(tabs.home)
  expect(draft()).toMatchObject({ contact: '13800138000', story: '自称客服。' })
})

test('another kind of contact asks for its own number, not for one of the kind before', async () => {
  await openNumber()
  await type(number, '13800138000')
  await press('上一步')
  await press('网址')
  await press('下一步')
  expect(heading()).toBe('网址是什么？')
  expect(draft()!.contact).toBe('')
})

test('an edit leads from the answers to one question and back, with the rest as it was', async () => {
  await fillIn()
  await press('改：经过')
  await type(story, '自称银行。')
  await press('检查答案')
  expect(heading()).toBe('检查答案')
  expect(words()).toContain('自称银行。')
  expect(words()).toContain('13800138000')
})

test('without number, story and picture the way leads to where one of them can be told', async () => {
  await openStory()
  for (const next of ['下一步', '下一步', '下一步', '下一步', '检查答案', '发送']) await press(next)
  expect(words()).toContain('至少要有一样')
  expect(heading()).toBe('经过是怎样的？')
  expect(outbox()).toEqual([])
})

test('who wants a call must leave a number that can be called', async () => {
  await openStory()
  await type(story, '自称客服。')
  for (let i = 0; i < 4; i++) await press('下一步')
  await press('可以，打这个号码')
  await type('回电话的号码', '12345')
  await press('检查答案')
  expect(words()).toContain('能打通的电话')
  await press('不用回电话')
  await press('检查答案')
  expect(heading()).toBe('检查答案')
})

test('left in the middle, also by a kill, it goes on where it was', async () => {
  await openNumber()
  await type(number, '13800138000')
  await press('下一步')
  await type(story, '自称客服。')
  await restartApp()
  await openForm()
  await press('接着填')
  expect(heading()).toBe('经过是怎样的？')
  expect(draft()).toMatchObject({ contact: '13800138000', story: '自称客服。' })
})

test('or begins anew, without the answers and pictures of before', async () => {
  await openPictures()
  await press('从相册选')
  await until(() => onPhone().length === 1)
  const { reportId } = draft()!
  await restartApp()
  await openForm()
  await press('重新填一条')
  expect(heading()).toBe('对方是怎么找到您的？')
  expect(draft()).toMatchObject({ type: null, contact: '', pictureIds: [] })
  expect(draft()!.reportId).not.toBe(reportId)
  expect(onPhone()).toEqual([])
})

test('nothing is asked where nothing had been answered', async () => {
  await openForm()
  await restartApp()
  await openForm()
  expect(offers('接着填')).toBe(false)
})

test('a code, a password and an ID number are hidden while they are typed, with the word why, and never leave the phone', async () => {
  await openStory()
  const id = '110101199001011237'
  for (const text of ['他要验证码123456', `身份证${id}`, '密码是abc12345']) {
    await type(story, text)
    expect(words()).toContain('举报用不着，也别告诉任何人')
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/123456|110101199001011237|abc12345/)
  }
})

test('a kind brought along from a case stands among the answers and can be taken off', async () => {
  await mount(FormScreen, { kind: 'police', moneyLost: 'no' })
  await press('电话')
  await press('下一步')
  await press('不记得了，跳过')
  await type(story, '自称警察。')
  for (const next of ['下一步', '下一步', '下一步', '下一步', '检查答案']) await press(next)
  expect(words()).toContain('骗术')
  await press('去掉骗术')
  expect(words()).not.toContain('骗术')
  expect(draft()!.kind).toBeNull()
})

test('whose money has gone is told once more to ring 110 first', async () => {
  await mount(FormScreen, { moneyLost: 'yes' })
  await press('电话')
  await press('下一步')
  await press('不记得了，跳过')
  for (const next of ['下一步', '下一步', '下一步', '下一步', '检查答案']) await press(next)
  expect(words()).toContain('请先打110。这张表不是报警')
})

describe('dictation', () => {
  test('is not offered by a phone that cannot', async () => {
    await openStory()
    expect(offers('说给手机听')).toBe(false)
  })

  test('writes behind what stands there, until it is stopped', async () => {
    jest.mocked(canDictate).mockReturnValue(true)
    let hear: (text: string) => void = () => undefined
    const stop = jest.fn()
    jest.mocked(dictate).mockImplementation(onText => {
      hear = onText
      return stop
    })
    await openStory()
    await type(story, '昨天，')
    await press('说给手机听')
    hear('有人打来')
    hear('有人打来电话，验证码123456')
    expect(draft()!.story).toBe('昨天，有人打来电话，验证码（验证码已隐去）')
    await press('说完了')
    expect(stop).toHaveBeenCalledTimes(1)
  })

  test('says why it cannot hear', async () => {
    jest.mocked(canDictate).mockReturnValue(true)
    jest.mocked(dictate).mockImplementation((_, onEnd) => {
      onEnd('没有允许使用麦克风，请打字，或在设置里允许。')
      return () => undefined
    })
    await openStory()
    await press('说给手机听')
    expect(words()).toContain('没有允许使用麦克风')
    expect(offers('说给手机听')).toBe(true)
  })
})

describe('pictures', () => {
  test('are added and taken away, and are on the phone for as long', async () => {
    await openPictures()
    choose(2)
    await press('从相册选')
    await until(() => words().includes('已放2张'))
    choose(1)
    await press('现在拍')
    await until(() => words().includes('已放3张'))
    expect(listItems('.pictures')).toHaveLength(3)
    await press('去掉第2张')
    expect(listItems('.pictures')).toHaveLength(2)
    expect(onPhone().sort()).toEqual([...draft()!.pictureIds].sort())
  })

  test('are nine at most', async () => {
    await openPictures()
    choose(12)
    await press('从相册选')
    await until(() => words().includes('已放9张'))
    expect(offers('从相册选')).toBe(false)
    expect(draft()!.pictureIds).toHaveLength(9)
    await press('去掉第9张')
    expect(offers('从相册选')).toBe(true)
  })

  test('that cannot be taken are told, and none is put there by changing one’s mind', async () => {
    await openPictures()
    choose(0)
    complain('“a.zip”不是能打开的图片，没有放进来。请截图后再试。')
    await press('从相册选')
    await until(() => words().includes('不是能打开的图片'))
    await press('从相册选')
    expect(draft()!.pictureIds).toEqual([])
  })
})
