import { loadBank } from '../../cloud/bank'
import { attemptsOnceThere } from './support/attempts'
import { cards, openFeed, titles } from './support/feed'
import { focusOf, tabTo } from './support/focus'
import { pageTurned } from './support/practice'
import { caseWith } from './support/published'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
const bank = loadBank().practice
const wanted = caseWith(({ outcome, questionId }) => outcome === 'caught' && ['judge', 'single'].includes(bank.get(questionId)?.type ?? ''))

test('feed, filter, case, question and back are walked with the keyboard alone', async () => {
  const { page } = stage.phone
  await openFeed(page)
  await tabTo(page, /^筛选$/, 'button')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: '筛选' })
  await sheet.waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('[aria-modal="true"]'))
  await tabTo(page, /^被抓$/, 'button')
  await page.keyboard.press('Space')
  expect((await focusOf(page)).inDialog).toBe(true)
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  await soon(async () => expect(await focusOf(page)).toMatchObject({ name: '筛选', role: 'button' }))
  await page.locator('.feed-line', { hasText: '被抓' }).waitFor()
  await cards(page).filter({ hasText: wanted.title }).waitFor()
  await tabTo(page, new RegExp(wanted.title), 'link')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1 }).filter({ hasText: wanted.title }).waitFor()
  await pageTurned(page)
  await tabTo(page, /./, 'radio')
  await page.keyboard.press('Space')
  await page.locator('.grade').waitFor()
  expect(await attemptsOnceThere(stage.journey, 1)).toHaveLength(1)
  for (let stops = 0; stops < 60 && (await focusOf(page)).name !== '返回'; stops += 1) await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await pageTurned(page)
  await cards(page).first().waitFor()
  await soon(async () => expect(await titles(page)).toContain(wanted.title))
  await page.locator('.feed-line', { hasText: '被抓' }).waitFor()
})

test('a card of the long list is reached by Tab however far down it stands', async () => {
  const { page } = stage.phone
  await openFeed(page)
  await cards(page).first().focus()
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press('Tab')
    await page.waitForTimeout(30)
  }
  const { name, role } = await focusOf(page)
  expect(role).toBe('link')
  const drawn = await titles(page)
  expect(drawn.findIndex(title => name.includes(title))).toBeGreaterThanOrEqual(0)
})
