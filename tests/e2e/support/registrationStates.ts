import type { Page } from 'playwright-core'
import { routes } from '../../../src/routes'
import type { Walk } from './checkEveryState'
import { antifraudApp, button, doStep, doSteps, row, stepAt, stepIs, steps, titled } from './guide'
import { enrolled } from './officer'

interface Stored {
  progress?: Record<string, object>
  finished?: Record<string, object>
}

/** As the app keeps how far somebody is. */
async function keepGuides(page: Page, stored: Stored): Promise<void> {
  const kept = JSON.stringify({ data: JSON.stringify({ state: { progress: {}, finished: {}, readsAloud: false, switchedOn: [], ...stored }, version: 1 }) })
  await page.evaluate(text => localStorage.setItem('guides', text), kept)
}

const begun = { recordId: 'b6a4a7de-5fd4-4b6f-9d39-0c6a4e0d6c11', answers: { phone: 'huawei' }, steps: {}, startedAt: new Date().toISOString(), seq: 3 }

async function begin(page: Page): Promise<void> {
  await button(page, '开始').click()
  await page.getByRole('radio', { name: '华为、荣耀' }).click()
  await button(page, '下一步').click()
  await stepIs(page, 0)
}

const list: Walk = ['the list of guides', async (page, _journey, look) => {
  await page.goto(routes.guides)
  await titled(page, '一步一步，照着做')
  await look('the list')
  const day = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10)
  await keepGuides(page, { progress: { 'guide-phone-cards': { ...begun, at: null } }, finished: { [antifraudApp.id]: { on: day, checkedOn: [] } } })
  await page.reload()
  await row(page, '该看一看了').waitFor()
  await look('one under way and one to look at again')
  await row(page, '该看一看了').click()
  await titled(page, '还登录着吗？')
  await page.getByRole('radio', { name: '登录着', exact: true }).click()
  await look('whether one is still signed in')
  await button(page, '下一步').click()
  await page.getByRole('radio', { name: '没有开' }).click()
  await button(page, '下一步').click()
  await titled(page, '从这一步接着做')
  await look('what to do again')
  await page.goto(routes.guide('guide-nobody'))
  await page.getByText('没有找到这一项').waitFor()
  await look('a guide that does not exist')
}]

const alone: Walk = ['a guide on one’s own', async (page, _journey, look) => {
  await page.goto(routes.guide(antifraudApp.id))
  await button(page, '开始').waitFor()
  await look('before the first step')
  await button(page, '开始').click()
  await page.getByRole('radio', { name: '华为、荣耀' }).click()
  await look('which phone')
  await button(page, '下一步').click()
  await stepIs(page, 0)
  await look('a step with the store')
  await button(page, '为什么？').click()
  await look('why')
  await page.keyboard.press('Escape')
  await button(page, '请人帮忙').click()
  await look('who can help')
  await row(page, '先停在这里').click()
  await titled(page, '先停在这里，也很好')
  await look('stopped')
  await button(page, '接着做').click()
  await doStep(page, 0)
  for (const name of ['我看不到这个', ...stepAt(1).words.unseen.slice(1).map(() => '还是看不到')]) await button(page, name).click()
  await look('a step with all the other ways')
  await doSteps(page, 1, 4)
  await look('a step with one’s own code')
  await doSteps(page, 4, 6)
  await look('a permission')
  await doSteps(page, 6, 10)
  await look('before the practice')
  await button(page, '演示一遍').click()
  await look('a warning that is practised')
  await button(page, '接听').click()
  await look('practised')
  await button(page, '我做好了').click()
  await button(page, '先不做这一步').click()
  await stepIs(page, 12)
  await look('a fresh case')
  await button(page, '我做好了').click()
  await page.getByRole('radio', { name: '自己做的' }).click()
  await look('who helped')
  await page.route('**/api', route => route.abort())
  await button(page, '下一步').click()
  await page.getByText('已保存，联网后发送').waitFor()
  await look('done, with one step left out and no network')
}]

const others: Walk = ['other ends and other guides', async (page, _journey, look) => {
  await page.goto(routes.guide('guide-golden-bell'))
  await page.getByText('这一项本市还没有开通').waitFor()
  await look('a guide that the city has not switched on')
  await keepGuides(page, { progress: { [antifraudApp.id]: { ...begun, at: 'end' } } })
  await page.goto(routes.guide(antifraudApp.id))
  await titled(page, '还差4步')
  await look('steps that are missing')
  await keepGuides(page, { progress: { [antifraudApp.id]: { ...begun, at: 'fresh-case' } } })
  await page.goto('/pages/cases/index')
  await page.locator('.case-card').first().waitFor()
  await page.goto(routes.guide(antifraudApp.id))
  await page.getByText('上次做到这里，接着做。').waitFor()
  await look('gone on with')
  await keepGuides(page, { progress: { 'guide-overseas-calls': { ...begun, answers: { relatives: 'no', carrier: 'mobile' }, at: 'send-mobile' } } })
  await page.goto(routes.guide('guide-overseas-calls'))
  await page.getByRole('button', { name: /^复制/ }).click()
  await page.getByText('复制好了').or(page.getByText('没能复制')).waitFor()
  await look('a text to copy')
  await page.goto(routes.guide('guide-call-police', { step: 'dial' }))
  await page.getByRole('radio').first().click()
  await button(page, '下一步').click()
  await button(page, '拨打110').waitFor()
  await look('a number to dial')
  await keepGuides(page, {})
  await page.goto(routes.guide(antifraudApp.id))
  await button(page, '我不想装').click()
  await titled(page, '好的，不装也可以')
  await look('not wanted')
}]

const together: Walk = ['an officer at one’s side', async (page, journey, look) => {
  const { server } = journey
  const { token } = await enrolled(journey, '张三')
  const { assistCode, assistId } = await server.value('assist.open', { guideId: antifraudApp.id }, token)
  const field = page.getByRole('textbox', { name: '6位数字' })
  await page.goto(routes.join())
  await field.fill(assistCode.slice(0, 4))
  await button(page, '还差2位数字').waitFor()
  await look('four digits')
  await field.fill(String((Number(assistCode) + 1) % 1_000_000).padStart(6, '0'))
  await button(page, '连上').click()
  await page.getByText(/没有这个码/).waitFor()
  await look('a code that does not exist')
  await field.fill(assistCode)
  await button(page, '连上').click()
  await titled(page, '城东派出所　张三')
  await look('who it is')
  await button(page, '一起做').click()
  await begin(page)
  await look('together')
  await button(page, '请人帮忙').click()
  await look('who can help, with the officer there')
  await page.keyboard.press('Escape')
  await server.value('assist.end', { assistId }, token)
  await doStep(page, 0)
  await page.getByText('民警已结束陪同，您可以接着做。').waitFor()
  await look('ended by the officer')
}]

const family: Walk = ['family', async (page, { server, database }, look) => {
  await page.goto(routes.family)
  await page.getByText('还没有发过。').waitFor()
  await look('nothing sent yet')
  await button(page, '发给爸妈').click()
  await look('to whom')
  await button(page, '妈妈').click()
  await button(page, '下一步').click()
  await titled(page, '准备好了，发给妈妈')
  await look('the link')
  const invites = async () => (await database.query<{ invite_id: string }>('SELECT invite_id FROM family_invites')).map(each => each.invite_id)
  const [inviteId = ''] = await invites()
  const parent = await server.signIn()
  await server.value('family.answer', { inviteId, agree: true }, parent)
  await server.value('family.report', { inviteId, seq: 1, done: 3, total: steps.length, finished: false }, parent)
  const own = '7a0f3c62-0a51-4d0c-8d61-1b8c2f5f1a01'
  await server.value('family.invite', { inviteId: own, guideId: antifraudApp.id }, parent)
  await page.goto(routes.guide(antifraudApp.id, { inviteId: own }))
  await titled(page, '让他看到您做到第几步吗？')
  await look('whether they may see it')
  await button(page, '可以').click()
  await begin(page)
  await page.getByText('家里人能看到您做到第几步').waitFor()
  await look('seen by family')
  await page.goto(routes.family)
  await page.getByText(`做到第3步，共${steps.length}步`).waitFor()
  await look('what was sent, and what is shown')
  await page.goto(routes.guide(antifraudApp.id, { inviteId }))
  await titled(page, '这是您发给家里人的链接')
  await look('one’s own link')
  await page.goto(routes.guide(antifraudApp.id, { inviteId: '7a0f3c62-0a51-4d0c-8d61-1b8c2f5f1a02' }))
  await button(page, '可以').click()
  await titled(page, '没能让家里人看，不影响您做')
  await look('a link that nobody sent')
}]

/** Guides, with whom one goes through them, and what is shown to whom. */
export const registrationWalks: readonly Walk[] = [list, alone, others, together, family]
