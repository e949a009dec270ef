import type { Page } from 'playwright-core'
import { lessonFiles } from '../../../content/lessons'
import { placeFiles } from '../../../content/places'
import { type Outcome, outcomes } from '../../../contract/case'
import type { Lesson } from '../../../contract/lesson'
import type { Place } from '../../../contract/place'
import { routes } from '../../../src/routes'
import { cards, feedUrl, openFeed, search } from './feed'
import { answerHere } from './lessons'
import { caseWith, care, extraCase, notice, publish, urgent } from './published'
import type { State } from './states'

const [lesson] = lessonFiles as unknown as Lesson[]
const [place] = placeFiles.flat() as Place[]
const told = caseWith(({ outcome }) => outcome === 'blocked')

async function openCase(page: Page, caseId = told.id): Promise<void> {
  await page.goto(routes.case(caseId))
  await page.getByRole('heading', { name: '哪里不对' }).waitFor()
}

async function openSheet(page: Page): Promise<void> {
  await openCase(page)
  await page.getByRole('link', { name: /转给家里人/ }).click()
  await page.getByRole('dialog').waitFor()
}

async function learn(page: Page, questions: number): Promise<void> {
  await page.goto(routes.lesson(lesson!.id))
  await page.getByRole('button', { name: '看懂了，试两题' }).click()
  for (let answered = 0; answered < questions; answered += 1) {
    await answerHere(page)
    await page.getByRole('button', { name: /^(下一题|学完了)$/ }).click()
  }
}

const caseThatEnded = (outcome: Outcome): State => [
  `a case that ended in ${outcome}`,
  page => openCase(page, caseWith(one => one.outcome === outcome).id)
]

const alertOf = (alert: typeof notice): State => [
  `an alert of severity ${alert.severity}`,
  async (page, journey) => {
    await publish(journey, { alerts: [alert] })
    await page.goto(routes.alert(alert.id))
    await page.getByRole('button', { name: '知道了' }).waitFor()
  }
]

/** The feed, cases, warnings, lessons and the pages of the city. */
export const feedStates: readonly State[] = [
  ['the feed', openFeed],
  ['the feed filtered', async page => {
    await openFeed(page)
    await page.getByRole('button', { name: '筛选' }).click()
    await page.getByRole('button', { name: '被抓' }).click()
    await page.getByRole('button', { name: '完成' }).click()
    await cards(page).first().waitFor()
  }],
  ['the feed with nothing found', async page => {
    await openFeed(page)
    await search(page, '没有这样的事')
    await page.getByText('没有找到这样的案例。').waitFor()
  }],
  ['the filter sheet', async page => {
    await openFeed(page)
    await page.getByRole('button', { name: '筛选' }).click()
    await page.getByRole('button', { name: '老年人' }).click()
    await page.getByRole('dialog').waitFor()
  }],
  ['the feed without network', async page => {
    await openFeed(page)
    await page.route('**/api*', route => route.abort())
    await page.reload()
    await page.getByText(/存在手机上的。$/).waitFor()
  }],
  ['the feed never read, without network', async page => {
    await page.route('**/api*', route => route.abort())
    await page.goto(feedUrl)
    await page.getByRole('button', { name: '再试一次' }).waitFor()
  }],
  ['the feed under two warnings', async (page, journey) => {
    await publish(journey, { alerts: [notice, care] })
    await openFeed(page)
    await page.getByRole('button', { name: '预警一共2条，看全部' }).waitFor()
  }],
  ...outcomes.map(caseThatEnded),
  ['a case with its question answered', async page => {
    await openCase(page)
    await answerHere(page)
  }],
  ['a case that was withdrawn', async (page, journey) => {
    await publish(journey, { cases: [extraCase()] })
    await publish(journey)
    await page.goto(routes.case(extraCase().id))
    await page.getByText('这条案例').waitFor()
  }],
  ['a case that is not there', async page => {
    await page.goto(routes.case('no-such-case'))
    await page.getByRole('button', { name: '看看别的案例' }).waitFor()
  }],
  ['the sources of a case', async page => {
    await openCase(page)
    await page.getByRole('button', { name: '看来源' }).click()
    await page.getByRole('dialog').waitFor()
  }],
  ['the share sheet', openSheet],
  ['the share sheet with a poster', async page => {
    await openSheet(page)
    await page.getByRole('link', { name: /^画一张图/ }).click()
    await page.locator('.poster-picture img').waitFor()
  }],
  ['我的收藏 without anything', async page => {
    await page.goto(routes.favourites)
    await page.getByText(/^还没有收藏/).waitFor()
  }],
  ['我的收藏', async page => {
    await openCase(page)
    await page.getByRole('button', { name: '收藏', exact: true }).click()
    await page.goto(routes.favourites)
    await page.locator('.case-card').waitFor()
  }],
  ...[notice, care, urgent].map(alertOf),
  ['an alert that is over', async page => {
    await page.goto(routes.alert('no-such-alert'))
    await page.getByRole('button', { name: '回首页' }).waitFor()
  }],
  ['the alerts', async (page, journey) => {
    await publish(journey, { alerts: [notice, care, { ...urgent, area: '城东社区' }] })
    await page.goto(routes.alerts)
    await page.locator('.band-in-list').first().waitFor()
  }],
  ['the alerts without any', async page => {
    await page.goto(routes.alerts)
    await page.getByText('现在没有预警。').waitFor()
  }],
  ...[notice, care].map((alert): State => [
    `home under an alert of severity ${alert.severity}`,
    async (page, journey) => {
      await publish(journey, { alerts: [alert] })
      await page.goto('/')
      await page.getByRole('link').filter({ hasText: alert.title }).waitFor()
    }
  ]),
  ['home under an urgent alert', async (page, journey) => {
    await publish(journey, { alerts: [urgent] })
    await page.goto('/')
    await page.getByRole('button', { name: '返回' }).click()
    await page.getByRole('link').filter({ hasText: urgent.title }).waitFor()
  }],
  ['the lessons', async page => {
    await learn(page, 1)
    await page.goto(routes.lessons)
    await page.getByText(/学到一半，接着学/).waitFor()
  }],
  ['a lesson to read', async page => {
    await page.goto(routes.lesson(lesson!.id))
    await page.getByRole('heading', { name: '骗子怎么做' }).waitFor()
  }],
  ['a question of a lesson', page => learn(page, 0)],
  ['a question of a lesson answered', async page => {
    await learn(page, 0)
    await answerHere(page)
  }],
  ['a lesson learnt', async page => {
    await learn(page, 2)
    await page.getByRole('heading', { name: '学完一课了' }).waitFor()
  }],
  ['the letter', async page => {
    await page.goto(`${routes.letter}?scene=${place!.id}`)
    await page.getByText(place!.name).waitFor()
  }],
  ['the partners', async page => {
    await page.goto(routes.partners)
    await page.locator('.partner').first().waitFor()
  }],
  ['the partners by distance', async page => {
    await page.context().grantPermissions(['geolocation'])
    await page.context().setGeolocation({ latitude: 30, longitude: 110 })
    await page.goto(routes.partners)
    await page.getByRole('button', { name: '按远近排列' }).click()
    await page.getByText(/^最近的在前面/).waitFor()
  }],
  ['the partners with nothing found', async page => {
    await page.goto(routes.partners)
    await page.getByRole('searchbox', { name: '搜索地点' }).fill('没有这个地方')
    await page.getByText('没有找到，换个词试试。').waitFor()
  }]
]
