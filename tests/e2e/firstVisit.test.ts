import { pageTurned } from './support/practice'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

const storedAudience = async (): Promise<(string | null)[]> => {
  const rows = await stage.journey.database.query<{ audience: string | null }>('SELECT audience FROM residents')
  return rows.map(({ audience }) => audience)
}

/** The server hears of a choice a moment after the tap. */
async function waitForAudience(audience: string | null): Promise<void> {
  await soon(async () => expect(await storedAudience()).toEqual([audience]))
}

test('a first visitor chooses who they are, and the server keeps it', async () => {
  const { page, complaints } = stage.phone
  await page.goto('/')
  await page.getByRole('link', { name: /选一选\s?您是哪一类人/ }).click()
  const sheet = page.getByRole('dialog', { name: '您是哪一类人' })
  await sheet.getByRole('radio', { name: '老年人' }).click()
  await sheet.getByRole('button', { name: '完成' }).click()
  await page.getByRole('link', { name: /正在为\s?“老年人”选题/ }).waitFor()
  await waitForAudience('elder')
  expect(complaints).toEqual([])
})

test('who I am can be changed and taken back in 我的, and stays after a reload', async () => {
  const { page } = stage.phone
  const choose = async (name: string) => {
    await page.getByRole('link', { name: /我是谁/ }).click()
    await page.getByRole('radio', { name, exact: true }).click()
    await page.getByRole('button', { name: '完成' }).click()
  }
  await page.goto('/pages/me/index')
  await choose('学生、青少年')
  await waitForAudience('student')
  await choose('家长')
  await waitForAudience('parent')
  await page.reload()
  await page.getByRole('link', { name: /我是谁\s*家长/ }).waitFor()
  await choose('不选')
  await waitForAudience(null)
  await page.getByRole('link', { name: /没有选，\s*题目不分人群/ }).waitFor()
})

test('nobody has to choose: practice starts at once and nothing is asked for', async () => {
  const { page } = stage.phone
  await page.goto('/')
  await page.getByRole('button', { name: '开始今日一练' }).click()
  await page.getByText('第1题，共5题').waitFor()
  await soon(async () => expect(await page.getByRole('dialog').count()).toBe(0))
  await soon(async () => expect(await page.getByRole('textbox').count()).toBe(0))
})

test('the message that home shows is the first question of the practice', async () => {
  const { page } = stage.phone
  await page.goto('/')
  const message = await page.locator('.home-stage .bubble').innerText()
  await page.getByRole('button', { name: '开始今日一练' }).click()
  await page.getByText('第1题，共5题').waitFor()
  await pageTurned(page)
  const asked = await page.locator('.bubble-open').innerText()
  expect(asked.replace(/\s/g, '')).toBe(message.replace(/\s/g, ''))
})
