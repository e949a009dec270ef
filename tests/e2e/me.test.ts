import { readFileSync } from 'node:fs'
import { attemptsOnceThere } from './support/attempts'
import { finishPractice, practiceUrl } from './support/practice'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

const residentRows = async () => {
  const rows = await stage.journey.database.query<{ n: string }>(
    'SELECT (SELECT count(*) FROM residents) + (SELECT count(*) FROM papers) + (SELECT count(*) FROM attempts) AS n'
  )
  return Number(rows[0]?.n)
}

test('我的记录 can be taken away as a file that holds what the server keeps', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl())
  await finishPractice(page)
  const [attempt] = await attemptsOnceThere(stage.journey, 1)
  await page.goto('/pages/me/index')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /拿走一份/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('我的记录.json')
  const kept = JSON.parse(readFileSync(await file.path(), 'utf8')) as { tables: Record<string, { id: string }[]> }
  expect(kept.tables.attempts?.map(({ id }) => id)).toEqual([attempt?.id])
  await page.getByText('已存成文件：我的记录.json').waitFor()
})

test('清除我的记录 asks first, and then nothing is left on the server or on the phone', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl())
  await finishPractice(page)
  await attemptsOnceThere(stage.journey, 1)
  await page.goto('/pages/me/index')
  const row = page.getByRole('link', { name: /清除我的记录/ })
  await row.click()
  await page.getByRole('alertdialog').getByRole('button', { name: '留着' }).click()
  await soon(async () => expect(await residentRows()).toBeGreaterThan(0))
  await row.click()
  await page.getByRole('alertdialog').getByRole('button', { name: '清除' }).click()
  await page.getByText('服务器上和这部手机上的记录都清除了。').waitFor()
  await soon(async () => expect(await residentRows()).toBe(0))
  await page.goto('/subpackages/quiz/progress/index')
  await page.getByText('还没有做过题。').waitFor()
  expect(await attemptsOnceThere(stage.journey, 0)).toEqual([])
})

test('我的进步 counts what has been done', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl({ kind: 'police' }))
  await finishPractice(page)
  const [attempt] = await attemptsOnceThere(stage.journey, 1)
  await page.goto('/pages/me/index')
  await page.getByRole('link', { name: /我的进步/ }).click()
  await page.getByText(`做过5题，对${attempt?.right_count}题`).waitFor()
  await page.getByText(/今天\s?\d+:\d\d/).waitFor()
})
