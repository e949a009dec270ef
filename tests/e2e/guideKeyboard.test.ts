import { routes } from '../../src/routes'
import { focusOf, tabTo } from './support/focus'
import { antifraudApp, button, stepAt, stepIs, titled } from './support/guide'
import { enrolled, officersPhone, sees } from './support/officer'
import { pageTurned } from './support/practice'
import { setStage } from './support/stage'

const stage = setStage()

const press = (key = 'Enter') => stage.phone.page.keyboard.press(key)

test('six digits are typed and the first step is done by keyboard alone', async () => {
  const { journey } = stage
  const { token } = await enrolled(journey, '张三')
  const { assistCode } = await journey.server.value('assist.open', { guideId: antifraudApp.id }, token)
  const { page } = stage.phone
  await page.goto(routes.join())
  await titled(page, '输入民警给的6位数字')
  await tabTo(page, /^6位数字$/)
  await page.keyboard.type(`${assistCode.slice(0, 3)} ${assistCode.slice(3)}`)
  await press()
  await titled(page, '城东派出所　张三')
  await tabTo(page, /^一起做$/, 'button')
  await press()
  await button(page, '开始').waitFor()
  await pageTurned(page)
  await tabTo(page, /^开始$/, 'button')
  await press()
  await tabTo(page, /^华为、荣耀$/, 'radio')
  await press(' ')
  await tabTo(page, /^下一步$/, 'button')
  await press()
  await stepIs(page, 0)
  await tabTo(page, /^为什么/, 'button')
  await press()
  await page.getByRole('dialog').getByText(stepAt(0).words.why).waitFor()
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect((await focusOf(page)).name).toMatch(/^为什么/)
  await tabTo(page, /^我看不到这个$/, 'button')
  await press()
  await page.getByText(stepAt(0).words.unseen[0] ?? '').waitFor()
  await tabTo(page, /^我做好了$/, 'button')
  await press(' ')
  await stepIs(page, 1)
  await tabTo(page, /^上一步$/, 'button')
  await press()
  await stepIs(page, 0)
})

test('an officer opens a code, looks ahead, ticks and ends by keyboard alone', async () => {
  const { journey } = stage
  const officer = await officersPhone(journey, '张三')
  const { page } = officer
  await page.goto(routes.assist())
  await titled(page, '陪居民做哪一样？')
  await tabTo(page, /^装好国家反诈中心APP/, 'link')
  await page.keyboard.press('Enter')
  await titled(page, '请居民输入这个码')
  const [assist] = await journey.database.query<{ code: string }>('SELECT code FROM assist_codes')
  const resident = await journey.server.signIn()
  const { assistId } = await journey.server.value('assist.join', { assistCode: assist?.code ?? '' }, resident)
  const place = { answers: { phone: 'huawei' }, stepId: stepAt(0).id, done: [], finished: false }
  await journey.server.value('assist.follow', { assistId, seq: 1, place }, resident)
  await sees(page, 0)
  await tabTo(page, /^搜到了国家反诈中心$/, 'checkbox')
  await page.keyboard.press(' ')
  await page.locator('[role="checkbox"][aria-checked="true"]').waitFor()
  await tabTo(page, /^下一步$/, 'button')
  await page.keyboard.press('Enter')
  await titled(page, stepAt(1).words.title)
  await tabTo(page, /^回到对方那一步$/, 'button')
  await page.keyboard.press('Enter')
  await titled(page, stepAt(0).words.title)
  await tabTo(page, /^结束陪同$/, 'button')
  await page.keyboard.press('Enter')
  await page.getByRole('alertdialog').waitFor()
  await tabTo(page, /^结束陪同$/, 'button')
  await page.keyboard.press('Enter')
  await titled(page, '这次陪同结束了')
})
