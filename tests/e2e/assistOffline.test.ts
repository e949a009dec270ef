import type { Page } from 'playwright-core'
import { routes } from '../../src/routes'
import { accompanied, beginSteps, button, doStep, doSteps, huawei, joinOfficer, stepAt, stepIs, steps, titled } from './support/guide'
import { enrolled, figures, officersPhone, openCode, recordsOnceThere, sees, seesSoon, tickAll, verifiedLog } from './support/officer'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage({ serviceWorkers: 'allow' })
const who = '城东派出所　张三'

/** The server keeps the next record, but its answer is lost on the way. */
async function loseNextReply(page: Page): Promise<{ times: number }> {
  const sent = { times: 0 }
  await page.route('**/api', async route => {
    if (!route.request().postData()?.includes('registration.record')) return route.fallback()
    sent.times += 1
    if (sent.times > 1) return route.fallback()
    await route.fetch()
    return route.abort('connectionreset')
  })
  return sent
}

const ticked = async (place: number): Promise<boolean> => {
  const [{ ticks = [] } = {}] = await stage.journey.database.query<{ ticks: { stepId: string }[] }>('SELECT ticks FROM assists')
  return ticks.some(({ stepId }) => stepId === stepAt(place).id)
}

test('the network is cut on either phone and the app is killed, and both go on at the same step and count it once', async () => {
  const { journey } = stage
  const officer = await officersPhone(journey, '张三')
  const resident = await journey.newPhone(huawei)
  await officer.page.goto(routes.assist())
  const code = await openCode(officer.page)
  const { page } = resident
  await page.goto(routes.join())
  await joinOfficer(page, code, who)
  await beginSteps(page)
  await sees(officer.page, 0)
  await doStep(page, 0)

  // The officer in a cellar, over two steps: ticks stay on the phone, the resident goes on.
  await seesSoon(officer.page, 1)
  await officer.context.setOffline(true)
  await tickAll(officer.page, 1)
  await officer.page.getByText('没连上', { exact: true }).waitFor()
  await doSteps(page, 1, 3)
  await soon(async () => expect(await ticked(1)).toBe(false))
  await sees(officer.page, 1)
  await officer.context.setOffline(false)
  await sees(officer.page, 3)
  await officer.page.getByText('已连上', { exact: true }).waitFor()
  // They may be on their way still when the sign has changed.
  for (let round = 0; round < 100 && !(await ticked(1)); round += 1) await officer.page.waitForTimeout(100)
  await soon(async () => expect(await ticked(1)).toBe(true))

  // The app of either is killed: the same step, still together, the ticks still there.
  await doStep(page, 3)
  await page.reload()
  await stepIs(page, 4)
  await page.getByText('上次做到这里，接着做。').waitFor()
  await accompanied(page, who)
  await officer.page.reload()
  await sees(officer.page, 4)
  await tickAll(officer.page, 4)

  // The resident in a lift, over the last two steps and the end.
  const last = steps.length - 2
  await doSteps(page, 4, last)
  // The step must have left the phone before its network goes.
  await sees(officer.page, last)
  await resident.context.setOffline(true)
  await doSteps(page, last)
  await titled(page, '做好了')
  await page.getByText('已保存，联网后发送').waitFor()
  expect(await recordsOnceThere(journey, 1, 300)).toEqual([])
  await sees(officer.page, last)
  const sent = await loseNextReply(page)
  await resident.context.setOffline(false)
  await titled(officer.page, '对方做完了')
  expect(await recordsOnceThere(journey, 1)).toMatchObject([{ outcome: 'finished', helper: 'officer', officer_name: '张三' }])
  // It would try again by itself in a while; the lift stops once more.
  await resident.context.setOffline(true)
  await resident.context.setOffline(false)
  await page.getByText('已保存，联网后发送').waitFor({ state: 'hidden', timeout: 40_000 })
  expect(sent.times).toBeGreaterThan(1)

  await button(officer.page, '结束陪同').click()
  await titled(officer.page, '这次陪同结束了')
  expect(await recordsOnceThere(journey, 2, 300)).toHaveLength(1)
  await soon(async () => expect(await figures(journey, (await enrolled(journey, '李四')).token)).toMatchObject({ counted: 1, handedOver: 0, stuck: 0 }))
  expect((await verifiedLog(journey)).broken).toBeUndefined()
})
