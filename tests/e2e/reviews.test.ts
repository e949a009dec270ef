import { randomUUID } from 'node:crypto'
import { keepHouse } from '../../cloud/keepHouse'
import { routes } from '../../src/routes'
import { antifraudApp, button, row, steps, titled } from './support/guide'
import { inspectLayout } from './support/inspectLayout'
import { enrolled, figures, officersPhone, verifiedLog } from './support/officer'
import { pageTurned } from './support/practice'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

const log = { error: () => undefined, warn: () => undefined }

/** So many residents have done the guide with this officer, and the night has drawn all of them. */
async function registerAndDraw(token: string, residents: number): Promise<void> {
  const { server } = stage.journey
  for (let i = 0; i < residents; i += 1) {
    const { assistCode } = await server.value('assist.open', { guideId: antifraudApp.id }, token)
    const resident = await server.signIn()
    const { assistId } = await server.value('assist.join', { assistCode }, resident)
    const record = { recordId: randomUUID(), guideId: antifraudApp.id, assistId, steps: steps.map(({ id }) => ({ stepId: id, done: true })), outcome: 'finished' as const }
    await server.value('registration.record', record, resident)
  }
  await keepHouse({ ...server.dependencies, settings: { ...server.dependencies.settings, reviewPercent: 100 }, log })
}

test.each([
  ['a phone', { width: 375, height: 812 }],
  ['a computer', { width: 1280, height: 800 }]
])('on %s another officer rejects one of the records drawn by night, and the tally goes down by one', async (_name, viewport) => {
  const { journey } = stage
  const { token } = await enrolled(journey, '张三')
  await registerAndDraw(token, 2)
  const reviewer = await officersPhone(journey, '李四', { station: '城西派出所' }, { viewport })
  const { page, complaints } = reviewer
  await soon(async () => expect(await figures(journey, reviewer.token)).toMatchObject({ counted: 2, rejected: 0 }))
  expect((await journey.server.value('reviews.queue', {}, token)).waiting).toBe(0)

  await page.goto(routes.officerDesk)
  await row(page, '抽到的登记，换个人再看一遍').click()
  await page.getByText(/^还有2条，截至/).waitFor()
  await pageTurned(page)
  expect(await inspectLayout(page)).toEqual([])
  await button(page, '退回').first().click()
  await titled(page, '为什么退回？')
  await button(page, '退回这一条').click()
  await page.getByText('请先选一个理由。').waitFor()
  await page.getByRole('radio', { name: '用时太短，不像真做' }).click()
  expect(await inspectLayout(page)).toEqual([])
  await button(page, '退回这一条').click()
  await page.getByText(/^已退回：国家反诈中心APP，张三。理由：用时太短，不像真做，已从登记数里减去/).waitFor()
  await soon(async () => expect(await figures(journey, reviewer.token)).toMatchObject({ counted: 1, rejected: 1 }))
  await button(page, '通过').click()
  await page.getByText('已通过：国家反诈中心APP，张三').waitFor()
  await soon(async () => expect(await figures(journey, reviewer.token)).toMatchObject({ counted: 1, rejected: 1 }))

  await page.goto(routes.tally)
  const shown = page.locator('.data-number .data-value')
  await shown.first().waitFor()
  // 登记、未经本机确认、卡住、不想装、退回
  expect((await shown.allInnerTexts()).map(text => Number.parseInt(text))).toEqual([1, 0, 0, 0, 1])
  expect(await inspectLayout(page)).toEqual([])
  const [trace] = await journey.database.query('SELECT verdict, reason FROM registration_reviews WHERE verdict = $1', ['reject'])
  expect(trace).toEqual({ verdict: 'reject', reason: 'tooFast' })
  expect((await verifiedLog(journey)).broken).toBeUndefined()
  expect(complaints).toEqual([])
})
