import { routes } from '../../src/routes'
import { button, row, titled } from './support/guide'
import { inspectLayout } from './support/inspectLayout'
import { enrolByHand, enrolled, goodPassphrase, invite, type } from './support/officer'
import { pageTurned } from './support/practice'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
const sizes = [
  ['a phone', { width: 375, height: 812 }],
  ['a computer', { width: 1280, height: 800 }]
] as const

async function signIn(passphrase: string): Promise<void> {
  const { page } = stage.phone
  await type(page, '姓名', '张三')
  await type(page, '口令', passphrase)
  await button(page, '登录').click()
}

test.each(sizes)('on %s an officer signs in after a wrong passphrase, and out again', async (_name, viewport) => {
  const { page } = stage.phone
  await enrolled(stage.journey, '张三')
  await page.setViewportSize(viewport)
  await page.goto('/pages/me/index')
  await row(page, '民警、网格员入口').click()
  await signIn('不是这一句口令')
  await page.getByText('名字或口令不对，请核对后再试。').waitFor()
  expect(await inspectLayout(page)).toEqual([])
  await signIn(goodPassphrase)
  await page.getByText('城东派出所　张三　民警').waitFor()
  await pageTurned(page)
  expect(await inspectLayout(page)).toEqual([])
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(goodPassphrase)

  await row(page, '退出登录').click()
  await page.getByRole('alertdialog').getByRole('button', { name: '退出', exact: true }).click()
  await titled(page, '民警、网格员登录')
  await page.goto(routes.officerDesk)
  await page.getByText('登录已过期，或者权限已收回。请重新登录。').waitFor()
  await button(page, '去登录').click()
  await titled(page, '民警、网格员登录')
})

test('whoever errs again and again is told how long to wait, and the right passphrase does not help before', async () => {
  const { page } = stage.phone
  await enrolled(stage.journey, '张三')
  await page.goto(routes.officerSignIn)
  const wait = page.getByText(/^错的次数太多了，请过\d+(秒|分钟)再试。$/)
  for (let tries = 0; tries < 8 && !(await wait.isVisible()); tries += 1) {
    await signIn(`不是这一句口令${tries}`)
    await page.getByText('名字或口令不对，请核对后再试。').or(wait).waitFor()
    await button(page, '登录').waitFor()
  }
  await wait.waitFor()
  await signIn(goodPassphrase)
  await wait.waitFor()
  stage.journey.server.clock.now = new Date(stage.journey.server.clock.now.getTime() + 3_600_000)
  await button(page, '登录').click()
  await page.getByText('城东派出所　张三').waitFor()
})

test('an invitation works once, and a weak passphrase is told beside its field', async () => {
  const { page } = stage.phone
  const code = await invite(stage.journey, 'volunteer')
  await page.goto(routes.officerSignIn)
  await button(page, '第一次用？用邀请码').click()
  await type(page, '邀请码', code.toLowerCase())
  await button(page, '下一步').click()
  await type(page, '姓名', '李四')
  await type(page, '单位', '城东社区')
  await button(page, '下一步').click()
  await type(page, '口令', '12345678')
  await type(page, '再填一遍口令', '12345678')
  await button(page, '登录').click()
  await page.getByText(/^口令太短了/).waitFor()
  await type(page, '口令', goodPassphrase)
  await type(page, '再填一遍口令', goodPassphrase)
  await button(page, '登录').click()
  await page.getByText(/城东社区　李四　/).waitFor()
  await soon(async () => expect(await row(page, '复核').count()).toBe(0))

  const used = await stage.journey.server.call('officer.enrol', { code, passphrase: goodPassphrase, name: '王五', station: '城东社区' }, await stage.journey.server.signIn())
  expect(used.body).toMatchObject({ ok: false, message: expect.stringMatching(/邀请码/) as string })
})

test('signing out on all phones ends the session on the other phone too', async () => {
  const { journey, phone } = stage
  const other = await journey.newPhone()
  await enrolByHand(other.page, await invite(journey, 'officer'), '张三', '城东派出所')
  await phone.page.goto(routes.officerSignIn)
  await signIn(goodPassphrase)
  await phone.page.getByText('城东派出所　张三').waitFor()
  await row(phone.page, '在所有手机上退出').click()
  await phone.page.getByRole('alertdialog').getByRole('button', { name: '退出', exact: true }).click()
  await titled(phone.page, '民警、网格员登录')
  await other.page.reload()
  await other.page.getByText('登录已过期，或者权限已收回。请重新登录。').waitFor()
})
