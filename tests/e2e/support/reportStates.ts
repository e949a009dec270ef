import type { Page } from 'playwright-core'
import type { ReportStatus } from '../../../contract/reportReplies'
import { routes } from '../../../src/routes'
import { addPictures, choosePictures, readWhileDrawing, screenshots, textNamedJpg } from './picturesToSend'
import { queueReports } from './queuedReports'
import { field, fillUntil, next, openForm, receiptOn, sendIt, tell } from './report'
import { hireOfficer } from './sentReports'
import type { Journey } from './journey'
import type { State } from './states'

const step = (name: string, last: Parameters<typeof fillUntil>[1], more?: (page: Page) => Promise<unknown>): State => [
  name,
  async page => {
    await openForm(page)
    await fillUntil(page, last)
    await more?.(page)
  }
]

async function sentOne(page: Page): Promise<string> {
  await openForm(page)
  await tell(page)
  return receiptOn(page)
}

const notes: Partial<Record<ReportStatus, string>> = {
  moreNeeded: '请写一下对方叫您下载的软件名字，还有他说自己是哪个单位的。',
  outOfScope: '这是商家的推销电话，可以向12321举报。',
  handled: '这个号码已经停机，谢谢您。'
}

async function decided(page: Page, journey: Journey, status: ReportStatus): Promise<string> {
  const code = await sentOne(page)
  await (await hireOfficer(journey)).decide(status, notes[status])
  return code
}

async function openOne(page: Page, word: RegExp): Promise<void> {
  await page.goto(routes.myReports)
  await page.getByRole('link', { name: word }).click()
  await page.getByRole('link', { name: '看全部举报' }).waitFor()
}

const one = (status: ReportStatus, word: RegExp): State => [
  `a report that is ${status}`,
  async (page, journey) => {
    await decided(page, journey, status)
    await openOne(page, word)
  }
]

const found = (status: ReportStatus, word: string): State => [
  `the status of a report that is ${status}`,
  async (page, journey) => {
    const code = await decided(page, journey, status)
    await page.goto(routes.reportStatus({ code }))
    await page.getByRole('button', { name: '查一查' }).click()
    await page.getByText(word, { exact: true }).waitFor()
  }
]

const withoutNetwork = (page: Page) => page.route('**/api', route => route.abort())

/** The report button and all behind it. */
export const reportStates: readonly State[] = [
  ['the question whether money has gone', async page => {
    await page.goto(routes.call({ kind: 'police' }))
    await page.getByRole('button', { name: '说不清' }).waitFor()
  }],
  ['the stop page', async page => {
    await page.goto(routes.stop())
    await page.getByRole('button', { name: '拨打报警电话110' }).waitFor()
  }],
  step('the kind of contact', 1),
  step('the kind of contact not chosen', 1, async page => {
    await next(page)
    await page.getByText('请先选一选，对方是怎么找到您的。').waitFor()
  }),
  step('the number', 2, page => field(page).fill('+86 138 0013 8000')),
  step('the number wrong', 2, async page => {
    await field(page).fill('打错了')
    await next(page)
    await page.getByText(/这里只写号码/).waitFor()
  }),
  step('the story', 3, page => field(page).fill('自称客服，说要退款。叫我报验证码123456。')),
  ['the story missing', async page => {
    await openForm(page)
    await fillUntil(page, 'check', { contact: '', story: '' })
    await page.getByRole('button', { name: '发送', exact: true }).click()
    await page.getByText(/至少要有一样/).waitFor()
  }],
  step('the day', 4, page => page.getByRole('radio', { name: '昨天' }).click()),
  step('another day', 4, async page => {
    await page.getByRole('radio', { name: '别的日子' }).click()
    await field(page).fill('2099-01-01')
    await page.getByText(/^日期不对/).waitFor()
  }),
  step('the pictures without any', 5),
  step('the pictures', 5, async page => addPictures(page, await screenshots(3))),
  step('nine pictures of ten', 5, async page => {
    await choosePictures(page, await screenshots(10))
    await readWhileDrawing(page, '多出的1张')
  }),
  step('a picture that is none', 5, async page => {
    await choosePictures(page, [textNamedJpg])
    await page.getByText(/不是能打开的图片/).waitFor()
  }),
  step('for whom', 6),
  step('whether to call back', 7, page => page.getByRole('radio', { name: '可以，打这个号码' }).click()),
  step('a number that cannot be called', 7, async page => {
    await page.getByRole('radio', { name: '可以，打这个号码' }).click()
    await field(page).fill('12')
    await page.getByRole('button', { name: '检查答案' }).click()
    await page.getByText(/请写一个能打通的电话/).waitFor()
  }),
  ['the answers, with money gone and a kind', async page => {
    await page.goto(routes.reportForm({ kind: 'police', money: 'yes' }))
    await fillUntil(page, 'check')
  }],
  ['the question whether to go on with a draft', async page => {
    await openForm(page)
    await fillUntil(page, 3)
    await page.reload()
    await page.getByRole('alertdialog').waitFor()
  }],
  ['a report that waits', async page => {
    await withoutNetwork(page)
    await openForm(page)
    await tell(page)
    await page.getByText('已保存，联网后发送').waitFor()
  }],
  ['a report that waits, being taken back', async page => {
    await withoutNetwork(page)
    await openForm(page)
    await tell(page)
    await page.getByRole('link', { name: /不发了/ }).click()
    await page.getByRole('alertdialog').waitFor()
  }],
  ['a report that is being sent', async page => {
    await page.route('**/api', route => (route.request().postData()?.includes('report.submit') ? undefined : route.fallback()))
    await openForm(page)
    await tell(page)
    await page.getByText('正在发送', { exact: true }).waitFor()
  }],
  ['a report that was refused', async page => {
    await page.goto(routes.myReports)
    await queueReports(page, ['1'])
    await page.reload()
    await openOne(page, /没有收下，请改一改/)
  }],
  ['a report that has arrived, with its receipt', sentOne],
  ['a report being withdrawn', async page => {
    await sentOne(page)
    await page.getByRole('link', { name: /^撤回/ }).click()
    await page.getByRole('alertdialog').waitFor()
  }],
  ['a report that was withdrawn', async page => {
    await sentOne(page)
    await page.getByRole('link', { name: /^撤回/ }).click()
    await page.getByRole('button', { name: '撤回', exact: true }).click()
    await page.getByText(/^已经撤回/).waitFor()
  }],
  one('checking', /核实中/),
  one('moreNeeded', /请补充材料/),
  one('handled', /已处理/),
  one('outOfScope', /不属于受理范围/),
  ['a supplement without words', async (page, journey) => {
    await decided(page, journey, 'moreNeeded')
    await openOne(page, /请补充材料/)
    await page.getByRole('button', { name: '发送补充' }).click()
    await page.getByText(/^请写几句/).waitFor()
  }],
  ['a report that is not on this phone', async page => {
    await page.goto(routes.myReport('no-such-report'))
    await page.getByRole('button', { name: '用回执查进度' }).waitFor()
  }],
  ['我的举报 without any', async page => {
    await page.goto(routes.myReports)
    await page.getByText('还没有举报过。').waitFor()
  }],
  ['我的举报', async (page, journey) => {
    await decided(page, journey, 'moreNeeded')
    await page.route('**/api', route => (route.request().postData()?.includes('report.submit') ? route.abort() : route.fallback()))
    await page.goto(routes.reportForm({ kind: 'shopping' }))
    await fillUntil(page, 'check', { pictures: async at => addPictures(at, await screenshots(2)) })
    await sendIt(page)
    await openForm(page)
    await fillUntil(page, 3)
    await page.goto(routes.myReports)
    await page.getByRole('link', { name: /还有一条没填完/ }).waitFor()
    await page.getByRole('link', { name: /请补充材料/ }).waitFor()
  }],
  ['我的举报 without network', async page => {
    await sentOne(page)
    await withoutNetwork(page)
    await page.goto(routes.myReports)
    await page.getByText(/没连上网，进度可能不是新的/).waitFor()
  }],
  ['the status page', async page => {
    await page.goto(routes.reportStatus())
    await page.getByRole('button', { name: '查一查' }).waitFor()
  }],
  ['the status page with a code that cannot be', async page => {
    await page.goto(routes.reportStatus({ code: '222222222X' }))
    await page.getByRole('button', { name: '查一查' }).click()
    await page.getByText(/有一个字不对/).waitFor()
  }],
  ['the status page with a code that is not there', async page => {
    await page.goto(routes.reportStatus({ code: '2222222222' }))
    await page.getByRole('button', { name: '查一查' }).click()
    await page.getByText(/没有查到/).waitFor()
  }],
  found('handled', '已处理'),
  found('outOfScope', '不属于受理范围'),
  found('moreNeeded', '请补充材料')
]
