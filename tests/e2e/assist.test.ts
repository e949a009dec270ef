import { routes, tabs } from '../../src/routes'
import { antifraudApp, beginSteps, button, doStep, huawei, joinOfficer, row, steps, titled } from './support/guide'
import { enrolByHand, enrolled, figures, invite, openCode, recordsOnceThere, sees, seesSoon, tickAll, verifiedLog } from './support/officer'
import { pageTurned } from './support/practice'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

test('an officer and a resident walk the whole guide together, and it counts once, with the officer', async () => {
  const { journey, phone } = stage
  const resident = await journey.newPhone(huawei)
  const officer = phone.page
  await enrolByHand(officer, await invite(journey, 'officer'), '张三', '城东派出所')
  await row(officer, '陪居民一起做').click()
  const code = await openCode(officer)
  expect(code).toMatch(/^\d{6}$/)

  const { page } = resident
  await page.goto('/')
  await page.getByRole('link', { name: /国家反诈中心APP|帮办/ }).click()
  await row(page, '和民警一起做').click()
  await joinOfficer(page, code, '城东派出所　张三')
  await pageTurned(page)
  // Follows by itself at first; later the test does not wait for every round.
  await titled(officer, '对方还没开始')
  await beginSteps(page)
  for (const [place] of steps.entries()) {
    await (place < 2 ? sees : seesSoon)(officer, place)
    await tickAll(officer, place)
    await doStep(page, place)
  }
  await titled(page, '做好了')
  await titled(officer, '对方做完了')
  await button(officer, '结束陪同').click()
  await titled(officer, '这次陪同结束了')

  const reader = await enrolled(journey, '李四')
  const records = await recordsOnceThere(journey, 1)
  const [assist] = await journey.database.query<{ id: string; ticks: unknown[]; ended: boolean }>('SELECT id, ticks, ended_at IS NOT NULL AS ended FROM assists')
  expect(records).toMatchObject([{ outcome: 'finished', helper: 'officer', hand_over: false, assist_id: assist?.id, officer_name: '张三', station: '城东派出所' }])
  expect(records[0]?.steps).toEqual(steps.map(({ id }) => ({ stepId: id, done: true })))
  expect(assist?.ticks).toEqual(steps.flatMap(({ id, words }) => words.ticks.map(tick => ({ stepId: id, tickId: tick.id }))))
  expect(assist?.ended).toBe(true)
  await soon(async () => expect(await figures(journey, reader.token)).toMatchObject({ counted: 1, handedOver: 0, stuck: 0, declined: 0, rejected: 0 }))
  const log = await verifiedLog(journey)
  expect(log.broken).toBeUndefined()
  const written = await journey.database.query<{ action: string }>('SELECT DISTINCT action FROM audit_log ORDER BY action')
  expect(written.map(({ action }) => action)).toEqual(expect.arrayContaining(['assist.end', 'assist.open', 'assist.tick', 'assist.watch', 'officer.enrol', 'officers.invite']))
  expect([...phone.complaints, ...resident.complaints]).toEqual([])
})

test('the warning is practised both ways, and a case of these days is read before the end', async () => {
  const { page } = stage.phone
  await page.goto(tabs.cases)
  await page.locator('.case-card').first().waitFor()
  await page.goto(routes.guide(antifraudApp.id, { step: 'practice' }))
  await page.getByRole('radio', { name: '华为、荣耀' }).click()
  await button(page, '下一步').click()
  await titled(page, '看一遍模拟的预警')
  await button(page, '演示一遍').click()
  await page.getByText('练习', { exact: true }).waitFor()
  await button(page, '接听').click()
  await page.getByText('练习时点了接听，不要紧。').waitFor()
  await button(page, '再试一次').click()
  await button(page, '挂断').click()
  await page.getByText('对，先挂断。').waitFor()
  await button(page, '我做好了').click()
  await button(page, '先不做这一步').click()
  await titled(page, '看一个近来的案例')
  await page.locator('.case-card:visible').click()
  // The way back of the case: while it comes, the one of the page before is still there.
  await page.getByRole('heading', { name: '哪里不对', level: 2 }).waitFor()
  await page.getByRole('heading', { name: '看一个近来的案例' }).waitFor({ state: 'hidden' })
  await pageTurned(page)
  await page.getByRole('button', { name: '返回' }).last().click()
  await titled(page, '看一个近来的案例')
})
