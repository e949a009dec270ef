import { routes } from '../../src/routes'
import { receiptShape } from '../support/reports'
import { pageTurned } from './support/practice'
import { addPictures, screenshots } from './support/picturesToSend'
import { field, fillUntil, next, openForm, receiptOn, sendIt, stepIs, story, tell } from './support/report'
import { hireOfficer, pictures, reportsInTheEnd, reportsOnceThere } from './support/sentReports'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

test('a report is told one question a page, checked, mended and sent, and an officer reads what was told', async () => {
  const { page, complaints } = stage.phone
  await page.goto(routes.call({ kind: 'police' }))
  await page.getByRole('button', { name: '没有', exact: true }).click()
  await fillUntil(page, 7, { type: '短信', contact: '+86 １３８-0013 8000' })
  await page.getByRole('radio', { name: '可以，打这个号码' }).click()
  await field(page).fill('139 0000 1111')
  await page.getByRole('button', { name: '检查答案' }).click()
  await page.getByText('13800138000', { exact: true }).waitFor()
  await page.getByRole('button', { name: '改：经过' }).click()
  await field(page).fill(`${story}验证码是123456。`)
  await page.getByText(/已替您隐去验证码/).waitFor()
  await page.getByRole('button', { name: '检查答案' }).click()
  await sendIt(page)
  expect(await receiptOn(page)).toMatch(receiptShape)
  await page.getByText('已收到', { exact: true }).waitFor()

  const reports = await reportsInTheEnd(stage.journey, 1)
  expect(reports).toMatchObject([{ contact_type: 'sms', money_lost: 'no', on_behalf: false, evidence_count: 0, status: 'received' }])
  const opened = await (await hireOfficer(stage.journey)).open()
  expect(opened).toMatchObject({ contact: { type: 'sms', value: '13800138000' }, kind: 'police', replyPhone: '13900001111' })
  expect(opened.told.map(each => each.story)).toEqual([`${story}验证码是（验证码已隐去）。`])
  expect(complaints).toEqual([])
})

test('a report after money has gone says so, and that it is no 报警', async () => {
  const { page } = stage.phone
  await page.goto(routes.call())
  await page.getByRole('button', { name: '转出去了' }).click()
  await page.getByRole('button', { name: '电话打完了，继续举报' }).click()
  await fillUntil(page, 'check')
  await page.getByText('钱转出去了，请先打110。这张表不是报警。').waitFor()
  await sendIt(page)
  expect(await reportsInTheEnd(stage.journey, 1)).toMatchObject([{ money_lost: 'yes' }])
})

test('a report whose address is not remembered, with nothing told and no picture, is led back to what is missing', async () => {
  const { page } = stage.phone
  await openForm(page)
  await page.getByRole('radio', { name: '电话', exact: true }).click()
  await next(page)
  await page.getByRole('button', { name: '不记得了，跳过' }).click()
  for (const step of [3, 4, 5, 6]) {
    await stepIs(page, step)
    await next(page)
  }
  await page.getByRole('button', { name: '检查答案' }).click()
  await page.getByRole('button', { name: '发送', exact: true }).click()
  await page.getByText('号码、经过、图片，至少要有一样，民警才好核实。').waitFor()
  await field(page).fill(story)
  await page.getByRole('button', { name: '检查答案' }).click()
  await sendIt(page)
  expect(await reportsInTheEnd(stage.journey, 1)).toHaveLength(1)
})

test.each([
  ['电话', '打错了', /这里只写号码/],
  ['短信', '12', /至少3位/],
  ['网址', '点这里领钱', /不像网址/],
  ['快递', '没有单号', /快递单号只有字母和数字/],
  ['银行卡、收款码', '12345', /卡号的位数不对/]
])('%s takes no “%s”, says why, and keeps what was typed', async (type, typed, why) => {
  const { page } = stage.phone
  await openForm(page)
  await fillUntil(page, 2, { type })
  await field(page).fill(typed)
  await next(page)
  await page.getByText(why).waitFor()
  await soon(async () => expect(await field(page).inputValue()).toBe(typed))
  await stepIs(page, 2)
})

test('a form left in the middle goes on where it was, with its answers', async () => {
  const { page } = stage.phone
  await openForm(page)
  await fillUntil(page, 4)
  await page.reload()
  await page.getByRole('button', { name: '接着填' }).click()
  await stepIs(page, 4)
  await page.getByRole('button', { name: '上一步' }).click()
  await soon(async () => expect(await field(page).inputValue()).toBe(story))
  await page.getByRole('button', { name: '上一步' }).click()
  await soon(async () => expect(await field(page).inputValue()).toBe('138 0013 8000'))
  await page.goto(routes.myReports)
  // Whoever comes from there has said that they want to go on; whoever comes by 一键举报 is asked.
  await page.getByRole('link', { name: /还有一条没填完/ }).click()
  await page.getByRole('button', { name: '上一步' }).waitFor()
  await soon(async () => expect(await page.getByRole('button', { name: '重新填一条' }).count()).toBe(0))
  await page.goto(routes.reportForm())
  await page.getByRole('button', { name: '重新填一条' }).click()
  await stepIs(page, 1)
  await tell(page, { contact: '95' + '588' })
  expect(await reportsInTheEnd(stage.journey, 1)).toHaveLength(1)
})

test('a report is withdrawn, and its story is gone', async () => {
  const { page } = stage.phone
  await openForm(page)
  await tell(page)
  await receiptOn(page)
  await page.getByRole('link', { name: /^撤回/ }).click()
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await page.getByText('已经撤回，写的内容和图片都删掉了。').waitFor()
  await page.getByText('已撤回', { exact: true }).waitFor()
  expect(await reportsOnceThere(stage.journey, 1)).toMatchObject([{ status: 'withdrawn' }])
  await soon(async () => expect(await stage.journey.database.query('SELECT id FROM reports WHERE content IS NOT NULL OR contact_hash IS NOT NULL')).toEqual([]))
  await soon(async () => expect(await pictures(stage.journey)).toEqual({ kept: [], free: [] }))
})

test('an officer asks for more, and the resident adds it from the same phone', async () => {
  const { page } = stage.phone
  await openForm(page)
  await tell(page)
  await receiptOn(page)
  const officer = await hireOfficer(stage.journey)
  await officer.decide('moreNeeded', '请写一下对方叫您下载的软件名字。')
  await page.goto(routes.myReports)
  await page.getByRole('link', { name: /请补充材料/ }).click()
  await page.getByText('民警说：请写一下对方叫您下载的软件名字。').waitFor()
  await field(page).fill('叫“云会议助手”。')
  await addPictures(page, await screenshots(1))
  await page.getByRole('button', { name: '发送补充' }).click()
  await page.getByRole('heading', { name: '补充材料' }).waitFor({ state: 'hidden' })
  const { told } = await officer.open()
  expect(told.map(each => [each.story, each.evidenceIds.length])).toEqual([[story, 0], ['叫“云会议助手”。', 1]])
})

test('all of mine are listed with how they stand, the newest first', async () => {
  const { page } = stage.phone
  for (const type of ['电话', '上门']) {
    stage.journey.server.clock.now = new Date()
    await openForm(page)
    await tell(page, { type, contact: '13800138000' })
    await receiptOn(page)
  }
  await page.goto(routes.myReports)
  await page.getByRole('link', { name: /可疑的上门/ }).waitFor()
  await pageTurned(page)
  const rows = await page.locator('.mine-row .strong').allInnerTexts()
  expect(rows).toEqual(['可疑的上门', '可疑的电话'])
})
