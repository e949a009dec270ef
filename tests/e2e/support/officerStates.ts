import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { keepHouse } from '../../../cloud/keepHouse'
import { routes } from '../../../src/routes'
import type { Walk } from './checkEveryState'
import { antifraudApp, button, doStep, row, stepIs, steps, titled } from './guide'
import type { Journey } from './journey'
import { askNow, codeOn, enrolled, keepSession, openCode, sees, type } from './officer'

/** The phone of 张三 of 城东派出所. */
async function signInHere(page: Page, journey: Journey): Promise<string> {
  const session = await enrolled(journey, '张三')
  await keepSession(page, session)
  return session.token
}

/** So many residents have done the guide with this officer, and a night has drawn all of them. */
export async function registerAndDraw({ server }: Journey, token: string, residents: number): Promise<void> {
  for (let i = 0; i < residents; i += 1) {
    const { assistCode } = await server.value('assist.open', { guideId: antifraudApp.id }, token)
    const resident = await server.signIn()
    const { assistId } = await server.value('assist.join', { assistCode }, resident)
    const record = { recordId: randomUUID(), guideId: antifraudApp.id, assistId, steps: steps.map(({ id }) => ({ stepId: id, done: true })), outcome: 'finished' as const }
    await server.value('registration.record', record, resident)
  }
  const log = { error: () => undefined, warn: () => undefined }
  await keepHouse({ ...server.dependencies, settings: { ...server.dependencies.settings, reviewPercent: 100 }, log })
}

const signingIn: Walk = ['signing in', async (page, _journey, look) => {
  await page.goto(routes.officerSignIn)
  await type(page, '姓名', '张三')
  await type(page, '口令', '不是这一句口令')
  await button(page, '登录').click()
  await page.getByText('名字或口令不对').waitFor()
  await look('a wrong passphrase')
  await button(page, '第一次用？用邀请码').click()
  await button(page, '下一步').click()
  await page.getByText('请填邀请码。').waitFor()
  await look('no code')
  await type(page, '邀请码', 'K7QM-2RXP')
  await button(page, '下一步').click()
  await look('who one is')
  await button(page, '下一步').click()
  await type(page, '口令', '春天去河边走一走')
  await button(page, '登录').click()
  await page.getByText('两次填的不一样').waitFor()
  await look('two passphrases')
}]

const desk: Walk = ['the desk', async (page, journey, look) => {
  const token = await signInHere(page, journey)
  await page.goto(routes.officerDesk)
  await row(page, '复核').waitFor()
  await look('what there is to do')
  await row(page, '居民没有微信').click()
  await look('which guide on one’s own phone')
  await page.keyboard.press('Escape')
  await row(page, '在所有手机上退出').click()
  await look('signing out')
  await page.keyboard.press('Escape')
  await page.route('**/api', route => route.abort())
  await page.reload()
  await page.getByText(/^没连上网。下面是/).waitFor()
  await look('without network')
  await page.unroute('**/api')
  await journey.server.value('officer.signOut', {}, token)
  await page.reload()
  await page.getByText('登录已过期，或者权限已收回。请重新登录。').waitFor()
  await look('signed out')
  await page.goto(routes.assist())
  await row(page, antifraudApp.row).click()
  await page.getByText('出码要先登录民警、网格员的账号。').waitFor()
  await look('a guide to choose, not signed in')
}]

const beside: Walk = ['at a resident’s side', async (page, journey, look) => {
  const { database, server } = journey
  await signInHere(page, journey)
  await page.goto(routes.assist())
  await openCode(page)
  await look('a code')
  await database.query("UPDATE assists SET code_expires_at = now() - interval '1 day'")
  await askNow(page)
  await titled(page, '这个码过期了')
  await look('a code that is too old')
  await button(page, '再出一个码').click()
  const assistCode = await codeOn(page)
  const resident = await server.signIn()
  const { assistId } = await server.value('assist.join', { assistCode }, resident)
  const follow = (seq: number, place: object) =>
    server.value('assist.follow', { assistId, seq, place: { answers: { phone: 'huawei' }, stepId: null, done: [], finished: false, ...place } }, resident)
  await askNow(page)
  await titled(page, '对方还没开始')
  await look('before the first step')
  await follow(1, { stepId: 'register', done: ['find', 'install', 'agree', 'area'] })
  await sees(page, 4)
  await page.getByRole('checkbox').first().click()
  await look('a step')
  await button(page, '他卡住了，记一下原因').click()
  await look('why somebody is stuck')
  await page.getByRole('radio', { name: '收不到短信' }).click()
  await button(page, '下一步').click()
  await page.getByText('您在看第6步').waitFor()
  await look('looking ahead')
  await button(page, '结束陪同').click()
  await look('ending it')
  await page.keyboard.press('Escape')
  await page.route('**/api', route => route.abort())
  await page.getByText('没连上', { exact: true }).waitFor()
  await look('without network')
  await page.unroute('**/api')
  await follow(2, { finished: true, done: steps.map(({ id }) => id) })
  await askNow(page)
  await titled(page, '对方做完了')
  await look('done')
  await button(page, '结束陪同').click()
  await titled(page, '这次陪同结束了')
  await look('over')
}]

const handOver: Walk = ['a phone that is handed over', async (page, journey, look) => {
  await signInHere(page, journey)
  await page.goto(routes.handOver(antifraudApp.id))
  await button(page, '递给居民，开始').waitFor()
  await look('before it')
  await button(page, '递给居民，开始').click()
  await button(page, '开始').click()
  await page.getByRole('radio', { name: '华为、荣耀' }).click()
  await button(page, '下一步').click()
  await doStep(page, 0)
  await stepIs(page, 1)
  await look('a step')
  await page.getByRole('button', { name: '返回' }).click()
  await look('leaving')
  await page.keyboard.press('Escape')
  await button(page, '请人帮忙').click()
  await row(page, '先停在这里').click()
  await titled(page, '请把手机交还给民警')
  await look('handing it back')
}]

const visits: Walk = ['visits', async (page, journey, look) => {
  const token = await signInHere(page, journey)
  await page.goto(routes.visits)
  await page.getByText('没有要去的地方了。').waitFor()
  await look('none')
  await button(page, '加一处').click()
  await button(page, '保存').click()
  await page.getByText('请写地方的名字').waitFor()
  await look('a place without a name')
  for (const [label, dueOn] of [['春风里3栋1单元', '2026-11-20'], ['春风里5栋', undefined]] as const) {
    await journey.server.value('visits.save', { visitId: randomUUID(), kind: 'point', label, communityId: 'east', count: 48, ...(dueOn && { dueOn }) }, token)
  }
  await page.reload()
  await page.getByRole('heading', { name: '春风里5栋' }).waitFor()
  await look('places')
  await page.getByRole('button', { name: '删掉：春风里5栋' }).click()
  await look('removing one')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '记一次：春风里5栋' }).click()
  await page.getByRole('radio', { name: '已见面' }).click()
  await button(page, '记下').click()
  await page.getByText('请填1到48之间的数。').waitFor()
  await look('met how many')
  await page.getByRole('radio', { name: '需回访' }).click()
  await look('when to come back')
  await button(page, '记下').click()
  await page.getByText(/记下了：春风里5栋/).waitFor()
  await look('a mark that can be taken back')
}]

const reviews: Walk = ['reviews and the tally', async (page, journey, look) => {
  await signInHere(page, journey)
  await page.goto(routes.reviews)
  await page.getByText('没有等着复核的。').waitFor()
  await look('none')
  await page.goto(routes.tally)
  await page.getByText('这段时间还没有登记。').waitFor()
  await look('nothing counted')
  await registerAndDraw(journey, (await enrolled(journey, '李四', { station: '城西派出所' })).token, 2)
  await page.goto(routes.reviews)
  await button(page, '通过').first().click()
  await page.getByText(/^已通过/).waitFor()
  await look('one decided')
  await button(page, '退回').click()
  await page.getByRole('radio', { name: '其他' }).click()
  await button(page, '退回这一条').click()
  await page.getByText('选了“其他”，请写两句是怎么回事。').waitFor()
  await look('why it is rejected')
  await page.goto(routes.tally)
  await page.locator('.data-number .data-value').first().waitFor()
  await look('the tally')
  await button(page, '自选').click()
  await look('days of one’s own')
}]

/** Officers’ pages, and what they do on their own phones. */
export const officerWalks: readonly Walk[] = [signingIn, desk, beside, handOver, visits, reviews]
