import type { Page } from 'playwright-core'
import { antifraudApp, button, doStep, doSteps, row, steps, titled } from './support/guide'
import { enrolled, figures, officersPhone, recordsOnceThere, type OfficerPhone } from './support/officer'
import { routes } from '../../src/routes'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
let officer: OfficerPhone

beforeEach(async () => {
  officer = await officersPhone(stage.journey, '张三')
})

/** Besides what waits to be sent: what everybody may read, which the app keeps for when there is no network. */
const others = ['registration-outbox', 'alerts', 'cases']

/** All that the phone keeps, but for these. */
const kept = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(names => Object.fromEntries(Object.entries(localStorage).filter(([key]) => !names.includes(key))), others)

/** From the desk to the first step, for a resident with a phone of 华为. */
async function hand(page: Page): Promise<Record<string, string>> {
  await page.goto(routes.officerDesk)
  await row(page, '居民没有微信').click()
  await page.getByRole('link', { name: antifraudApp.title }).click()
  await titled(page, `用这部手机，教他${antifraudApp.row}`)
  const before = await kept(page)
  expect(Object.keys(before)).toEqual(expect.arrayContaining(['session', 'officer']))
  await begin(page)
  return before
}

async function begin(page: Page): Promise<void> {
  await button(page, '递给居民，开始').click()
  await button(page, '开始').click()
  await page.getByRole('radio', { name: '华为、荣耀' }).click()
  await button(page, '下一步').click()
}

test('a guide on the officer’s phone ends with handing it back, leaves nothing of the resident, and counts apart', async () => {
  const { page } = officer
  const before = await hand(page)
  await doSteps(page, 0)
  await titled(page, '请把手机交还给民警')
  await page.getByText('这部手机上没有留下您的信息。').waitFor()
  expect(await recordsOnceThere(stage.journey, 1)).toMatchObject([{ outcome: 'finished', hand_over: true, officer_name: '张三', station: '城东派出所', assist_id: null }])
  await soon(async () => expect(await kept(page)).toEqual(before))
  await soon(async () => expect(await figures(stage.journey, (await enrolled(stage.journey, '李四')).token)).toMatchObject({ counted: 0, handedOver: 1 }))

  // The next one begins afresh on the same phone, and counts by itself.
  await button(page, '下一位').click()
  await begin(page)
  await doSteps(page, 0)
  await titled(page, '请把手机交还给民警')
  await recordsOnceThere(stage.journey, 2)
  await page.goto(routes.tally)
  await page.getByText('未经本机确认（次）', { exact: true }).locator('visible=true').locator('xpath=..').getByText('2', { exact: true }).waitFor()
  expect(officer.complaints).toEqual([])
})

test('one who stops in the middle is asked once, and leaves nothing at all', async () => {
  const { page } = officer
  const before = await hand(page)
  await doStep(page, 0)
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '不做了' }).click()
  await titled(page, `用这部手机，教他${antifraudApp.row}`)
  await soon(async () => expect(await kept(page)).toEqual(before))
  expect(await recordsOnceThere(stage.journey, 1, 500)).toEqual([])
})

test('without network the record waits on the phone and is sent from 今日', async () => {
  const { page, context } = officer
  await hand(page)
  await context.setOffline(true)
  await doSteps(page, 0, 2)
  await button(page, '请人帮忙').click()
  await row(page, '先停在这里').click()
  await titled(page, '请把手机交还给民警')
  expect(await recordsOnceThere(stage.journey, 1, 300)).toEqual([])
  await context.setOffline(false)
  expect(await recordsOnceThere(stage.journey, 1)).toMatchObject([{ outcome: 'stuck', hand_over: true }])
  await soon(async () => expect(await figures(stage.journey, officer.token)).toMatchObject({ counted: 0, handedOver: 0, stuck: 1, stuckAt: [{ stepId: steps[2]?.id, count: 1 }] }))
})
