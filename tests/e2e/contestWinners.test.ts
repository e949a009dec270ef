import type { Page } from 'playwright-core'
import { routes } from '../../src/routes'
import { contestText, passClosing } from '../support/contests'
import { signInAtStation } from '../support/staff'
import { flawsOf } from './support/flawsOf'
import { button } from './support/guide'
import type { Journey } from './support/journey'
import { soon } from './support/soon'
import { setStage } from './support/stage'
import { keepTextSize } from './support/textSize'

const stage = setStage()
const sees = (page: Page, words: string | RegExp) => page.getByText(words).locator('visible=true').first().waitFor()

/** A contest of 1,200 entries, of which 1,000 have won. @returns its id and the last winner's number */
async function drawThousand({ database, server }: Journey): Promise<{ contestId: string; last: string }> {
  const admin = await signInAtStation(server, database, '市反诈中心', '管理员', 'admin')
  const text = contestText(server.clock.now, { prizes: [{ name: '保温杯', count: 50 }, { name: '深蓝色折叠雨伞手动开合八根伞骨带反光边条', count: 950 }] })
  await server.value('contests.create', text, admin)
  await database.query(
    `INSERT INTO contest_entrants (resident_id, contest_id, entry_id, community_id, papers, best_right, entered_at)
    SELECT 'resident-' || n, $1, gen_random_uuid(), '', 1, 10, $2::timestamptz + n * interval '1 millisecond' FROM generate_series(1, 1200) AS n`,
    [text.contestId, text.opensAt]
  )
  passClosing(server, text)
  await server.value('contests.close', { contestId: text.contestId }, admin)
  await server.value('contests.draw', { contestId: text.contestId, publicNumber: null }, admin)
  const [row] = await database.query<{ entry_id: string }>('SELECT entry_id FROM contest_winners WHERE contest_id = $1 AND rank = 1000', [text.contestId])
  return { contestId: text.contestId, last: row?.entry_id ?? '' }
}

test('a thousand winners are read on a little at a time, also past a lost network, looked up, and checked to the last', async () => {
  const { contestId, last } = await drawThousand(stage.journey)
  const { context, page } = stage.phone
  await keepTextSize(context, 'largest')
  const told: Promise<number>[] = []
  page.on('response', response => {
    if (decodeURIComponent(response.url()).includes('contest.draw')) told.push(response.body().then(body => body.length, () => 0))
  })
  await page.goto(routes.contestDraw(contestId))
  await sees(page, '一共1000份')
  expect(await flawsOf(page)).toEqual([])
  const [first = Infinity] = await Promise.all(told)
  expect(first).toBeLessThan(16_000)

  const rows = page.locator('.contest-winner:visible')
  for (const count of [60, 90]) {
    await button(page, '再看一些').click()
    await soon(async () => expect(await rows.count()).toBe(count))
  }
  await context.setOffline(true)
  await button(page, '再看一些').click()
  await sees(page, '没连上网，后面的没有读到。')
  expect(await flawsOf(page)).toEqual([])
  expect(await rows.count()).toBe(100)
  await context.setOffline(false)
  await button(page, '再试一次').click()
  await soon(async () => expect(await rows.count()).toBe(120))

  const field = page.getByRole('searchbox', { name: '查一个参加编号' })
  await field.fill(last.toUpperCase())
  await sees(page, '找到1份。')
  await soon(async () => expect(await rows.allInnerTexts()).toEqual([expect.stringContaining(last.slice(0, 8))]))
  expect(await flawsOf(page)).toEqual([])
  await field.fill('')
  await sees(page, '先列30份。')

  await button(page, '在这部手机上核对').click()
  await sees(page, '都对得上')
  await sees(page, '重新抽出的1000份奖，和公布的中奖名单对得上。')
  // The phone holds them all now: it needs nobody to look a number up.
  await context.setOffline(true)
  await field.fill(last)
  await sees(page, '找到1份。')
  expect(await flawsOf(page)).toEqual([])
})
