import { routes } from '../../src/routes'
import { attemptsOnceThere } from './support/attempts'
import { focusOf, tabTo as tabThrough } from './support/focus'
import { heading, pageTurned, practiceUrl, stepLabel } from './support/practice'
import { phraseOf, scam } from './support/questions'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

const focus = () => focusOf(stage.phone.page)
const tabTo = (wanted: RegExp, role?: string) => tabThrough(stage.phone.page, wanted, role)

test('a whole practice is done with Tab, Enter and Space alone', async () => {
  const { page } = stage.phone
  await page.goto('/')
  await page.getByRole('button', { name: '开始今日一练' }).waitFor()
  await tabTo(/^开始今日一练$/, 'button')
  await page.keyboard.press('Enter')
  await stepLabel(page).waitFor()
  await pageTurned(page)
  for (let question = 1; question <= 5; question += 1) {
    await page.getByText(`第${question}题，共5题`).waitFor()
    const steps = page.getByRole('checkbox')
    const count = Math.max(await steps.count(), 1)
    for (let choice = 0; choice < count; choice += 1) {
      await tabTo(/./, (await steps.count()) ? 'checkbox' : 'radio')
      await page.keyboard.press('Space')
    }
    await tabTo(/^看答案$/, 'button')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '接下来怎么做' }).waitFor()
    await tabTo(/^(下一题|看结果)$/, 'button')
    await page.keyboard.press('Enter')
  }
  await page.getByRole('heading', { name: /^答对了\d题$/ }).waitFor()
  expect(await attemptsOnceThere(stage.journey, 1)).toHaveLength(1)
})

test('a step that draws a whole page anew leaves the focus on its heading, also once the page has settled', async () => {
  const { page } = stage.phone
  await page.goto(routes.groups())
  await page.getByText('我来开一个').waitFor()
  await tabTo(/^我来开一个/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '给谁开？' }).waitFor()
  // Longer than Taro takes to put the page in a second time.
  await page.waitForTimeout(700)
  await soon(async () => expect(await focus()).toMatchObject({ name: '给谁开？', role: 'heading' }))
})

test('phrases are tapped with Space, and the explanation has no stop on them', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl({ first: scam.id }))
  await stepLabel(page).waitFor()
  await tabTo(new RegExp(`^${phraseOf(scam)}$`), 'button')
  await page.keyboard.press('Space')
  await soon(async () => expect(await page.getByRole('button', { name: phraseOf(scam), exact: true }).getAttribute('aria-pressed')).toBe('true'))
  await tabTo(/^诈骗$/, 'radio')
  await page.keyboard.press('Enter')
  await tabTo(/^看答案$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '接下来怎么做' }).waitFor()
  await soon(async () => expect(await page.getByRole('button', { name: phraseOf(scam), exact: true }).count()).toBe(0))
  await soon(async () => expect(await page.locator('.bubble [tabindex="0"]').count()).toBe(0))
})

test('after 看答案 and 下一题 the focus is on the heading of what has come', async () => {
  const { page } = stage.phone
  await page.goto(practiceUrl({ first: scam.id }))
  await page.getByRole('radio', { name: '诈骗' }).click()
  await page.getByRole('button', { name: '看答案' }).click()
  await page.waitForFunction(() => document.activeElement?.textContent === '这是诈骗短信')
  await page.getByRole('button', { name: '下一题' }).click()
  await page.getByText('第2题，共5题').waitFor()
  const asked = await heading(page).innerText()
  await page.waitForFunction(text => document.activeElement?.textContent === text, asked)
})

test('a sheet keeps the focus inside, closes with Esc and gives the focus back', async () => {
  const { page } = stage.phone
  await page.goto('/')
  await page.getByRole('button', { name: '字大小' }).waitFor()
  await tabTo(/^字大小$/, 'button')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '字大小' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('[aria-modal="true"]'))
  for (let stops = 0; stops < 12; stops += 1) {
    await page.keyboard.press(stops % 4 === 3 ? 'Shift+Tab' : 'Tab')
    await soon(async () => expect(await focus()).toMatchObject({ inDialog: true, outline: '3px' }))
  }
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await soon(async () => expect(await focus()).toMatchObject({ name: '字大小', role: 'button' }))
})

test('Esc in the question before clearing keeps everything', async () => {
  const { page } = stage.phone
  await page.goto('/pages/me/index')
  await page.getByRole('link', { name: /清除我的记录/ }).waitFor()
  await tabTo(/^清除我的记录/, 'link')
  await page.keyboard.press('Enter')
  await page.getByRole('alertdialog').waitFor()
  await page.waitForFunction(() => document.activeElement?.textContent === '留着')
  await page.keyboard.press('Tab')
  expect((await focus()).name).toBe('清除')
  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' })
  expect((await focus()).name).toMatch(/^清除我的记录/)
})
