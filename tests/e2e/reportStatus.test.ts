import { routes } from '../../src/routes'
import type { ReportStatus } from '../../contract/reportReplies'
import { makeReceipt } from '../../contract/receipt'
import type { Phone } from './support/journey'
import { field, openForm, receiptOn, tell } from './support/report'
import { hireOfficer } from './support/sentReports'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

let other: Phone
beforeEach(async () => {
  other = await stage.journey.newPhone()
})

/** Sends a report from the first phone. */
async function receipt(): Promise<string> {
  await openForm(stage.phone.page)
  await tell(stage.phone.page)
  return receiptOn(stage.phone.page)
}

async function look(code: string): Promise<void> {
  await field(other.page).fill(code)
  await other.page.getByRole('button', { name: '查一查' }).click()
}

const unknown = (i: number): string => makeReceipt([1, 2, 3, 4, 5, 6, 7, 8, i])

test.each<[ReportStatus, string, RegExp]>([
  ['checking', '核实中', /更新$/],
  ['handled', '已处理', /更新$/],
  ['outOfScope', '不属于受理范围', /12321.*12377/],
  ['moreNeeded', '请补充材料', /请用当时举报的那部手机/]
])('another phone, signed in to nothing, sees by the code that a report is %s', async (status, word, more) => {
  const code = await receipt()
  await (await hireOfficer(stage.journey)).decide(status, '谢谢您，已经转给反诈中心。')
  const { page } = other
  await page.goto(routes.reportStatus())
  await look(code.toLowerCase().replace(/(.{5})/, '$1 - '))
  await page.getByText(word, { exact: true }).waitFor()
  await page.getByText(more).first().waitFor()
  await page.getByText('民警说：谢谢您，已经转给反诈中心。').waitFor()
  expect(await page.evaluate(() => localStorage.getItem('session'))).toBeNull()
})

test('a link with the code shows it filled in', async () => {
  const code = await receipt()
  const { page } = other
  await page.goto(routes.reportStatus({ code }))
  await page.getByRole('button', { name: '查一查' }).click()
  await page.getByText('已收到', { exact: true }).waitFor()
})

test('a code with a wrong character is told on the phone, before the server is asked', async () => {
  const { page } = other
  const asked: string[] = []
  page.on('request', request => asked.push(request.postData() ?? ''))
  await page.goto(routes.reportStatus())
  await look('2345')
  await page.getByText('回执是10个字，现在是4个。').waitFor()
  await look('222222222X')
  await page.getByText('有一个字不对，请对着回执再看一遍。').waitFor()
  expect(asked.filter(body => body.includes('report.status'))).toEqual([])
})

test('whoever guesses codes is soon told to wait, also with the right one', async () => {
  const code = await receipt()
  const { page } = other
  await page.goto(routes.reportStatus())
  for (let i = 0; i < 10; i += 1) {
    await look(unknown(i))
    await page.getByText(/^没有查到/).waitFor()
  }
  await look(code)
  await page.getByText(/请过10分钟再查/).waitFor()
  await soon(async () => expect(await page.getByText('已收到', { exact: true }).count()).toBe(0))
})

test('the code is copied, and kept as a picture', async () => {
  const { page, context } = stage.phone
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const code = await receipt()
  await page.getByRole('button', { name: '复制' }).click()
  await page.getByText('已复制。').waitFor()
  await soon(async () => expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code))
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '存成图片' }).click()
  expect((await saved).suggestedFilename()).toBe(`举报回执${code}.png`)
})
