import type { Page } from 'playwright-core'
import { loadBank } from '../../cloud/bank'
import type { KeptAnswer } from '../../cloud/store/tables'
import { routes } from '../../src/routes'
import { forgetLearning, runLearning } from '../support/learning'
import { attempt } from '../support/statistics'
import { flawsOf } from './support/flawsOf'
import { button } from './support/guide'
import { officersPhone } from './support/officer'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
const station = '示例：城东派出所'
const checkup = [...loadBank().checkup.values()]

/** The nth ten of the checkup pool; at most eight are right, for most people. */
const answersOf = (nth: number, right: number): KeptAnswer[] =>
  checkup.slice(nth * 10, nth * 10 + 10).map(({ id, kind, verdict }, i) => {
    const isRight = (i * 7) % 10 < right
    const other = verdict === 'scam' ? 'genuine' : 'scam'
    return { questionId: id, kind, verdict, optionIds: [isRight ? verdict : other], grade: isRight ? 'right' : 'wrong', ms: 4_000 }
  })

/** 24 people of two communities do a checkup three weeks ago, and 18 of them another one and two weeks after it. */
async function learnt(): Promise<void> {
  const { database, server } = stage.journey
  const { store } = server.dependencies
  await forgetLearning(database)
  const at = (days: number) => new Date(server.clock.now.getTime() - days * 86_400_000)
  for (let i = 0; i < 40; i += 1) {
    const person = `learner-${i}`
    await store.residents.saveProfile(person, { communityId: i % 2 ? 'example-chengdong' : 'example-hebin', audience: i % 4 < 2 ? 'elder' : 'student' }, at(21))
    await attempt(store, person, at(20), answersOf(0, 5 + (i % 4)), { mode: 'checkup' })
    if (i < 30) await attempt(store, person, at(13), answersOf(1, 7 + (i % 3)), { mode: 'checkup' })
    if (i < 18) await attempt(store, person, at(6), [...answersOf(2, 8), ...answersOf(0, 10).slice(0, 2)], { mode: 'checkup' })
  }
  await runLearning(store, server.clock.now)
}

/** At the largest text too; the class is put on by hand, as in checkEveryState. */
async function flawsAtLargest(page: Page): Promise<string[]> {
  await page.locator('.page').last().evaluate(root => root.classList.add('text-160'))
  const flaws = await flawsOf(page)
  await page.locator('.page').last().evaluate(root => root.classList.remove('text-160'))
  return flaws
}

test.each([
  ['a phone', { width: 375, height: 812 }],
  ['a computer', { width: 1280, height: 800 }]
] as const)('on %s an editor reads what was learnt and a question beside its numbers', async (_name, viewport) => {
  await learnt()
  const { page, complaints } = await officersPhone(stage.journey, '赵六', { role: 'editor', station }, { viewport })
  await page.goto(routes.learning)
  await page.getByText('分得清了没有').waitFor()
  await soon(async () => expect(await page.getByRole('table', { name: '第一次见到的题，按周看' }).getByRole('rowheader').count()).toBe(3))
  expect(await flawsOf(page)).toEqual([])
  if (viewport.width === 375) expect(await flawsAtLargest(page)).toEqual([])
  await button(page, '数字怎么算的').click()
  await page.getByText('统计书上叫d′').waitFor()
  await page.keyboard.press('Escape')

  await button(page, '题目').click()
  await button(page, '体检').click()
  await page.getByText('体检的题').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await page.getByRole('listitem').getByRole('link').first().press('Enter')
  await page.getByText('这道题的数').waitFor()
  await page.getByText('讲解', { exact: true }).waitFor()
  expect(await flawsOf(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('a volunteer practises ten questions, is told why, and stations stand beside each other', async () => {
  // Stations are shown as of Monday: a colleague has practised the week before.
  await stage.journey.database.query(
    `INSERT INTO officer_papers (officer_id, paper_id, station, question_ids, drawn_at, handed_in_at, answers, reply)
      SELECT 'colleague', '00000000-0000-4000-8000-000000000001', $1, '{}', at, at, '[{"questionId":"officer-law-01","topic":"law","correct":true}]', '{}' FROM (SELECT $2::timestamptz AS at) then_`,
    [station, new Date(stage.journey.server.clock.now.getTime() - 8 * 86_400_000)]
  )
  const { page, complaints } = await officersPhone(stage.journey, '网格员', { role: 'volunteer', station }, { viewport: { width: 375, height: 812 } })
  await page.goto(routes.officerPractice)
  await page.getByRole('link', { name: /^怎么劝/ }).waitFor()
  expect(await flawsOf(page)).toEqual([])
  await page.getByRole('link', { name: /^怎么劝/ }).press('Enter')
  for (let n = 1; n <= 10; n += 1) {
    await page.getByText(`第${n}题，共10题`).waitFor()
    if (n === 1) {
      expect(await flawsOf(page)).toEqual([])
    }
    const choices = page.locator('.choice')
    const isOrder = await page.getByText('按先后一个一个点').isVisible()
    for (let i = 0; i < (isOrder ? await choices.count() : 1); i += 1) await choices.nth(i).press('Enter')
    await button(page, n < 10 ? '下一题' : '交上去，看讲解').click()
  }
  await page.getByText(/^10题答对\d+题$/).waitFor()
  expect(await flawsOf(page)).toEqual([])
  expect(await flawsAtLargest(page)).toEqual([])
  await button(page, '再选一个内容').click()
  await page.getByText('做过10道').waitFor()
  await page.getByRole('table', { name: '各单位练了多少' }).getByText('不显示').first().waitFor()
  expect(complaints).toEqual([])
})
