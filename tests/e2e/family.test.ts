import type { Page } from 'playwright-core'
import { routes } from '../../src/routes'
import { antifraudApp, beginSteps, button, doSteps, huawei, plain, row, stepIs, steps, titled } from './support/guide'
import type { Phone } from './support/journey'
import { pageTurned } from './support/practice'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
let parent: Phone

beforeEach(async () => {
  parent = await stage.journey.newPhone(huawei)
})

/** Sends the guide to 妈妈. @returns the address that was copied */
async function send(page: Page): Promise<string> {
  await page.goto(routes.guides)
  await row(page, '家里人').click()
  await button(page, '发给爸妈').click()
  await button(page, '妈妈').click()
  await page.getByRole('radio', { name: plain(antifraudApp.row) }).click()
  await button(page, '下一步').click()
  await titled(page, '准备好了，发给妈妈')
  const [invite] = await stage.journey.database.query<{ invite_id: string }>('SELECT invite_id FROM family_invites')
  return routes.guide(antifraudApp.id, { inviteId: invite?.invite_id ?? '' })
}

const lookAgain = async (page: Page, line: string): Promise<void> => {
  await button(page, '再看一次').click()
  await page.locator('.family-link:visible').getByText(line, { exact: true }).waitFor()
}

test('a child sees how far a parent is only while the parent wants it', async () => {
  const { page, complaints } = stage.phone
  const link = await send(page)
  await button(page, '完成').click()
  await lookAgain(page, '还没打开')

  await parent.page.goto(link)
  await titled(parent.page, '让他看到您做到第几步吗？')
  await lookAgain(page, '还没打开')
  await button(parent.page, '可以').click()
  await beginSteps(parent.page)
  await parent.page.getByText('家里人能看到您做到第几步').waitFor()
  await doSteps(parent.page, 0, 3)
  await stepIs(parent.page, 3)
  await expectSoon(page, `做到第3步，共${steps.length}步`)

  await button(parent.page, '不再让他看').click()
  await parent.page.getByText('家里人能看到您做到第几步').waitFor({ state: 'hidden' })
  await expectSoon(page, '已撤回')
  await soon(async () => expect(await page.getByText(/做到第\d步/).count()).toBe(0))
  await doSteps(parent.page, 3, 5)
  await lookAgain(page, '已撤回')
  const [{ done } = {}] = await stage.journey.database.query<{ done: number | null }>('SELECT done FROM family_answers')
  expect(done ?? null).toBeNull()
  expect([...complaints, ...parent.complaints]).toEqual([])
})

test('a parent who does not want to be seen goes through the guide all the same', async () => {
  const { page } = stage.phone
  const link = await send(page)
  await parent.page.goto(link)
  await button(parent.page, '不用').click()
  await beginSteps(parent.page)
  await doSteps(parent.page, 0, 2)
  await button(page, '完成').click()
  await lookAgain(page, '不想让人看，这样也好')
  await page.reload()
  await page.locator('.family-link:visible').getByText('不想让人看，这样也好').waitFor()
})

test('what a parent does without network is told once it is back', async () => {
  const { page } = stage.phone
  const link = await send(page)
  await parent.page.goto(link)
  await button(parent.page, '可以').click()
  await beginSteps(parent.page)
  await parent.context.setOffline(true)
  await doSteps(parent.page, 0, 4)
  await button(page, '完成').click()
  await pageTurned(page)
  await parent.context.setOffline(false)
  await expectSoon(page, `做到第4步，共${steps.length}步`)
})

/** The parent's phone tells it by itself, in a moment. */
async function expectSoon(page: Page, line: string): Promise<void> {
  const wanted = page.locator('.family-link:visible').getByText(line, { exact: true })
  for (let tries = 0; tries < 20 && !(await wanted.isVisible()); tries += 1) {
    await button(page, '再看一次').click()
    await page.waitForTimeout(200)
  }
  await wanted.waitFor()
}
