import type { Page } from 'playwright-core'
import { lessonFiles } from '../../content/lessons'
import type { Lesson } from '../../contract/lesson'
import { routes } from '../../src/routes'
import { attemptsOnceThere } from './support/attempts'
import { answerHere } from './support/lessons'
import { stepLabel } from './support/practice'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
const lessons = lessonFiles as unknown as Lesson[]
const [lesson, next] = lessons
if (!lesson || !next) throw new Error('content/ has no two lessons')

const label = (page: Page, learnt: number) => page.getByText(`已学${learnt}/${lessons.length}`)

test('a lesson tells how it goes, three flags and one thing to do', async () => {
  const { page } = stage.phone
  await page.goto(routes.lessons)
  await label(page, 0).waitFor()
  await page.getByRole('link').filter({ hasText: lesson.title }).click()
  const main = page.getByRole('main').last()
  await page.getByRole('heading', { name: '骗子怎么做' }).waitFor()
  const text = await main.innerText()
  for (const words of [...lesson.how, ...lesson.flags.map(({ mark }) => mark), lesson.deed]) expect(text).toContain(words)
})

test('a lesson left in the middle goes on at the next question, and is learnt after both', async () => {
  const { page } = stage.phone
  await page.goto(routes.lesson(lesson.id))
  await page.getByRole('button', { name: '看懂了，试两题' }).click()
  await stepLabel(page).waitFor()
  await soon(async () => expect(await page.getByRole('button', { name: '先选一个' }).last().getAttribute('aria-disabled')).toBe('true'))
  await answerHere(page)
  await page.getByRole('button', { name: '下一题' }).waitFor()
  await page.reload()
  await page.getByText('第2题，共2题').waitFor()
  await page.goto(routes.lessons)
  await page.getByText(/学到一半，接着学/).waitFor()
  await page.goto(routes.lesson(lesson.id))
  await page.getByText('第2题，共2题').waitFor()
  await answerHere(page)
  await page.getByRole('button', { name: '学完了' }).click()
  await page.getByRole('heading', { name: '学完一课了' }).waitFor()
  await page.getByText(lesson.deed).waitFor()
  await label(page, 1).waitFor()
  expect(await attemptsOnceThere(stage.journey, 2)).toHaveLength(2)
  await page.goto(routes.lessons)
  await label(page, 1).waitFor()
  await page.goto('/')
  await page.getByText('已学1课，一课约1分钟').waitFor()
})

test('after a lesson the next one follows', async () => {
  const { page } = stage.phone
  await page.goto(routes.lesson(lesson.id))
  await page.getByRole('button', { name: '看懂了，试两题' }).click()
  for (const label of ['下一题', '学完了']) {
    await answerHere(page)
    await page.getByRole('button', { name: label }).click()
  }
  await page.getByRole('button', { name: '学下一课' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: next.title }).waitFor()
})

test('a link to no lesson says so and leads to all of them', async () => {
  const { page } = stage.phone
  await page.goto(routes.lesson('no-such-lesson'))
  await page.getByText('没有找到这一课，地址可能不完整。').waitFor()
  await page.getByRole('button', { name: '看看所有的课' }).click()
  await label(page, 0).waitFor()
})
