import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { contentTexts, publishFiles } from '../../cloud/publishFiles'
import { readSettings } from '../../cloud/settings'
import { chinaDay } from '../../contract/chinaDay'
import type { EntryReceipt } from '../../contract/contest'
import { keyOf, optionsOf, type Question } from '../../contract/question'
import { routes } from '../../src/routes'
import { flawsOf } from './support/flawsOf'
import { tabTo } from './support/focus'
import { button, row, titled } from './support/guide'
import type { Journey } from './support/journey'
import { officersPhone, type } from './support/officer'
import { pageTurned } from './support/practice'
import { soon } from './support/soon'
import { setStage } from './support/stage'
import { keepTextSize } from './support/textSize'

const stage = setStage()
const root = resolve(__dirname, '../..')
const run = promisify(execFile)
const title = '城东反诈知识竞答'
const [questions, hour] = [5, 3_600_000]
const areas = [
  { id: 'chengdong', name: '城东社区', station: '城东派出所' },
  { id: 'chengxi', name: '城西社区', station: '城西派出所' }
]
const phoneSize = { width: 375, height: 812 }
const sees = (page: Page, words: string | RegExp) => page.getByText(words).locator('visible=true').first().waitFor()

/** Browsers keep for a minute what is told of contests; here the clock of the server moves by hours. A page whose requests are looked at keeps nothing. */
const keepNothing = (page: Page) => page.route('**/api?*', route => route.continue())

/** Nothing to complain of at the desk, nor on a phone. */
async function expectSound(page: Page): Promise<void> {
  const size = page.viewportSize() ?? phoneSize
  expect(await flawsOf(page)).toEqual([])
  if (size.width === phoneSize.width) return
  await page.setViewportSize(phoneSize)
  // The page hears of its new width, and is drawn anew.
  await page.waitForFunction(() => !document.querySelector('.desk-wide'))
  expect(await flawsOf(page)).toEqual([])
  await page.setViewportSize(size)
  await page.waitForFunction(() => document.querySelector('.desk-wide'))
}

const chinaClock = (time: Date) => new Date(time.getTime() + 8 * hour).toISOString().slice(11, 16)

/** An editor writes a contest down that opens in an hour and runs for an hour; it is looked at, and made. */
async function makeContest(page: Page, now: Date): Promise<{ opens: Date; closes: Date }> {
  const [opens, closes] = [1, 2].map(hours => new Date(Math.ceil(now.getTime() / 60_000) * 60_000 + hours * hour)) as [Date, Date]
  await button(page, '办一场竞答').click()
  await button(page, '看看居民会看到什么').click()
  await sees(page, '请写名称，至少两个字。')
  await expectSound(page)
  await type(page, '名称', title)
  await button(page, '城东社区').click()
  await type(page, '哪天开始', chinaDay(opens))
  await type(page, '几点开始', chinaClock(opens))
  await type(page, '哪天截止', chinaDay(closes))
  await type(page, '几点截止', chinaClock(closes))
  await type(page, '一份几题', String(questions))
  await type(page, '答对几题过关', '4')
  await type(page, '第1样奖品', '保温杯')
  await type(page, '第1样几份', '2')
  await type(page, '用哪个数', '福彩3D当天的开奖号码')
  await type(page, '哪天公布这个数', chinaDay(new Date(closes.getTime() + 72 * hour)))
  await button(page, '看看居民会看到什么').click()
  await titled(page, '看一遍，再建')
  await expectSound(page)
  await button(page, '就这样，建这场竞答').dblclick()
  await sees(page, `建好了：${title}`)
  return { opens, closes }
}

/** The question in sight, found by its words. */
async function questionOn(page: Page, pool: ReadonlyMap<string, Question>): Promise<Question> {
  const stem = (await page.locator('[data-heading]:visible').innerText()).replace(/\s/g, '')
  const material = await page.locator('.bubble:visible').allInnerTexts()
  const plain = (text: string) => text.replace(/\[\[|\]\]|\s/g, '')
  const found = [...pool.values()].find(each => each.stem.replace(/[|\s]/g, '') === stem && (each.type !== 'judge' || plain(each.material.text) === plain(material.join(''))))
  if (!found) throw new Error(`no contest question says: ${stem}`)
  return found
}

const rightOn = (question: Question) => keyOf(question).map(id => optionsOf(question).find(option => option.id === id)?.text ?? '')

/** Answers what is asked, rightly, up to and without 交卷. */
async function answerRightly(page: Page, { server }: Journey): Promise<void> {
  const pool = await server.dependencies.bank.contest()
  for (let at = 1; at <= questions; at += 1) {
    await page.getByText(`第${at}题，共${questions}题`).locator('visible=true').waitFor()
    for (const text of rightOn(await questionOn(page, pool))) await page.locator('.choice:visible').filter({ has: page.getByText(text, { exact: true }) }).click()
    if (at < questions) await button(page, '下一题').click()
  }
}

/** The receipt as the phone keeps it. */
async function receiptOn(page: Page): Promise<EntryReceipt> {
  const { data } = JSON.parse((await page.evaluate(() => localStorage.getItem('contest'))) ?? '') as { data: string }
  const { state } = JSON.parse(data) as { state: { receipts: EntryReceipt[] } }
  if (!state.receipts[0]) throw new Error('the phone keeps no receipt')
  return state.receipts[0]
}

test('a contest from the desk to the last prize, and the draw checked without the server', async () => {
  const { journey } = stage
  const { clock } = journey.server
  const start = clock.now
  await publishFiles(journey.server.dependencies, { ...contentTexts, areas: [areas] })
  const desk = await officersPhone(journey, '赵编辑', { role: 'editor' }, { viewport: { width: 1280, height: 800 } })
  await desk.page.goto(routes.contestDesk)
  await sees(desk.page, '还没有竞答')
  const { closes, opens } = await makeContest(desk.page, new Date())
  await expectSound(desk.page)

  const first = stage.phone.page
  await keepNothing(first)
  await first.goto(routes.contests)
  await sees(first, /开始　城东派出所/)
  expect(await flawsOf(first)).toEqual([])
  await row(first, title).click()
  await titled(first, title)
  await soon(async () => expect(await button(first, '开始答题').count()).toBe(0))
  expect(await flawsOf(first)).toEqual([])

  // It opens by the clock of the server. The first resident answers by touch, and loses the network before handing in.
  clock.now = new Date(opens.getTime() + 60_000)
  await first.reload()
  await button(first, '选我的社区').click()
  await first.getByRole('radio', { name: '城东社区' }).click()
  await button(first, '完成').click()
  await first.goto(routes.contests)
  await row(first, title).click()
  await button(first, '开始答题').click()
  await sees(first, `第1题，共${questions}题`)
  await pageTurned(first)
  expect(await flawsOf(first)).toEqual([])
  await answerRightly(first, journey)
  await first.context().setOffline(true)
  await button(first, '交卷').click()
  await titled(first, '答案存好了')
  expect(await flawsOf(first)).toEqual([])
  await first.context().setOffline(false)
  await titled(first, '过关了')
  expect(await flawsOf(first)).toEqual([])
  await button(first, '回到竞答').click()
  await sees(first, '您已经过关')
  await sees(first, '参加编号')

  // The second one has the largest text, and answers by keyboard.
  const second = await journey.newPhone()
  await keepTextSize(second.context, 'largest')
  await keepNothing(second.page)
  const { page } = second
  const [{ contestId } = { contestId: '' }] = (await journey.server.value('contest.list', {})).contests
  await page.goto(routes.contestPaper(contestId))
  await sees(page, '这场竞答请城东社区的居民参加')
  await page.goto(routes.community)
  await page.getByRole('radio', { name: '城东社区' }).click()
  await page.goto(routes.contest(contestId))
  await titled(page, title)
  expect(await flawsOf(page)).toEqual([])
  await tabTo(page, /^开始答题$/, 'button')
  await page.keyboard.press('Enter')
  const pool = await journey.server.dependencies.bank.contest()
  for (let at = 1; at <= questions; at += 1) {
    await page.getByText(`第${at}题，共${questions}题`).locator('visible=true').waitFor()
    await pageTurned(page)
    if (at === 1) expect(await flawsOf(page)).toEqual([])
    for (const text of rightOn(await questionOn(page, pool))) {
      await tabTo(page, new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`))
      await page.keyboard.press('Space')
    }
    await tabTo(page, at < questions ? /^下一题$/ : /^交卷$/, 'button')
    await page.keyboard.press('Enter')
  }
  await titled(page, '过关了')
  expect(await flawsOf(page)).toEqual([])

  // One paper a day; and none once it is over.
  await page.goto(routes.contest(contestId))
  await sees(page, /今天的答过了/)
  await page.evaluate(() => localStorage.removeItem('contest'))
  await page.goto(routes.contestPaper(contestId))
  await sees(page, '今天的这份已经交了')
  clock.now = new Date(closes.getTime() + 11 * 60_000)
  const late = await journey.newPhone()
  await keepNothing(late.page)
  await late.page.goto(routes.contestPaper(contestId))
  await sees(late.page, '不能再参加')
  expect(await flawsOf(late.page)).toEqual([])

  // The list is fixed, then drawn with a number that is typed twice.
  await button(desk.page, '回清单').click()
  await row(desk.page, title).click()
  await button(desk.page, '定名单').click()
  await button(desk.page, '定下来').click()
  await sees(desk.page, '名单定下了，一共2个参加编号')
  await expectSound(desk.page)
  // The number is there some days later; the officer has signed in again meanwhile.
  clock.now = new Date(closes.getTime() + 72 * hour)
  await journey.database.query(`UPDATE officer_sessions SET expires_at = expires_at + interval '4 days'`)
  await button(desk.page, '回清单').click()
  await row(desk.page, title).click()
  await button(desk.page, '开奖').click()
  await type(desk.page, '公开数字', '382')
  await type(desk.page, '再填一遍', '328')
  await button(desk.page, '开奖，马上公布').click()
  await sees(desk.page, '两次填的不一样')
  await expectSound(desk.page)
  await type(desk.page, '再填一遍', '382')
  await button(desk.page, '开奖，马上公布').dblclick()
  await sees(desk.page, '开奖了，抽出2份奖')

  // Both have won. The draw is checked on the phone, and from the file alone.
  await first.reload()
  await sees(first, '您抽中了：保温杯')
  expect(await flawsOf(first)).toEqual([])
  const code = (await first.locator('.contest-prize').innerText()).trim()
  await row(first, '开奖与核对').click()
  await sees(first, '中奖名单')
  await button(first, '在这部手机上核对').click()
  await sees(first, '都对得上')
  await sees(first, '您的回执，和名单里您的编号、时间对得上。')
  expect(await flawsOf(first)).toEqual([])
  const [download] = await Promise.all([first.waitForEvent('download'), button(first, '下载开奖文件').click()])
  const { enteredAt, entryId, mark } = await receiptOn(first)
  const { stdout } = await run(process.execPath, ['--import', 'tsx', join(root, 'tools/verify-draw/verifyDraw.ts'), await download.path(), '--receipt', [entryId, enteredAt, mark].join(':')], { cwd: root })
  expect(stdout).toContain(`回执${entryId.slice(0, 8)}在公布的名单里`)
  expect(stdout).toContain('文件自己对得上；有3项没有和当时公布的比过。')

  // The prize is handed out, taken back, and handed out for good.
  await button(desk.page, '兑奖').click()
  await type(desk.page, '10位兑奖码', code.toLowerCase())
  await expectSound(desk.page)
  await button(desk.page, '兑奖').dblclick()
  await titled(desk.page, '兑好了')
  await sees(desk.page, '保温杯')
  await expectSound(desk.page)
  await button(desk.page, '撤销').click()
  await sees(desk.page, '撤销了，这个码又能兑了')
  await type(desk.page, '10位兑奖码', code)
  await button(desk.page, '兑奖').click()
  await titled(desk.page, '兑好了')
  await button(desk.page, '兑下一个').click()
  await type(desk.page, '10位兑奖码', code)
  await button(desk.page, '兑奖').click()
  await sees(desk.page, /这份奖品已经在.*由城东派出所兑过了/)
  await button(desk.page, '兑完了，返回').click()
  await sees(desk.page, '还有1份没领')
  await button(desk.page, '看哪些还没领').click()
  await sees(desk.page, '还没领的')
  await soon(async () => expect(await desk.page.locator('.item:visible').count()).toBe(1))
  await expectSound(desk.page)
  await button(desk.page, '已领1份').click()
  await sees(desk.page, /领走　城东派出所，赵编辑兑的/)
  await expectSound(desk.page)
  await first.goto(routes.contest(contestId))
  await sees(first, /已在.*领走/)
  await soon(async () => expect(await journey.database.query('SELECT count(*)::int AS papers FROM attempts')).toEqual([{ papers: 2 }]))
  // Browsers write every refusal down; each was looked at above.
  const complaints = [desk, stage.phone, second, late].flatMap(phone => phone.complaints)
  expect(complaints.filter(line => !/status of 40\d|ERR_INTERNET_DISCONNECTED/.test(line))).toEqual([])
  clock.now = start
}, 120_000)

test('no contest question is in what is built for browsers or for WeChat', async () => {
  const scripts = [readSettings(process.env).siteDir, 'dist/weapp'].flatMap(scriptsIn)
  expect(scripts.length).toBeGreaterThan(10)
  const pool = await stage.journey.server.dependencies.bank.contest()
  const leaks = [...pool.values()].flatMap(question =>
    wordsOf(question).flatMap(words => scripts.filter(({ text }) => text.includes(words)).map(({ name }) => `${name} holds ${words} of ${question.id}`))
  )
  expect(pool.size).toBeGreaterThanOrEqual(80)
  expect(leaks).toEqual([])
})

/** All that tells a question or its key. */
function wordsOf(question: Question): string[] {
  const told = question.type === 'judge' ? [question.material.text, question.material.text.replace(/\[\[|\]\]/g, ''), question.mistake, ...question.clues.map(({ note }) => note)] : question.options.flatMap(({ text, why }) => [text, why ?? text])
  return [`"${question.id}"`, question.stem, question.explanation, ...told]
}

function scriptsIn(folder: string): { name: string; text: string }[] {
  const names = readdirSync(folder, { recursive: true }).map(String)
  return names.filter(name => /\.(js|json|html)$/.test(name)).map(name => ({ name, text: readable(join(folder, name)) }))
}

/** Minifiers may write Chinese as \u escapes. */
function readable(path: string): string {
  return readFileSync(path, 'utf8').replace(/\\u([0-9a-fA-F]{4})/g, (_escape, code: string) => String.fromCharCode(parseInt(code, 16)))
}
