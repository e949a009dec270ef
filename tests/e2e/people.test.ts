import type { Page } from 'playwright-core'
import { routes } from '../../src/routes'
import { button, titled } from './support/guide'
import { inspectAxe } from './support/inspectAxe'
import { inspectLayout } from './support/inspectLayout'
import { enrolByHand, goodPassphrase, officersPhone, type, verifiedLog } from './support/officer'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
const sizes = [
  ['a phone', { width: 375, height: 812 }],
  ['a computer', { width: 1280, height: 800 }]
] as const

/** Nothing to complain of, neither by eye nor by reader. */
async function expectSound(page: Page): Promise<void> {
  const size = page.viewportSize()
  expect(await inspectLayout(page)).toEqual([])
  expect(await inspectAxe(page)).toEqual([])
  if (size) await page.setViewportSize(size)
}

test.each(sizes)('on %s an admin invites somebody, who comes in; gives another right, and ends the account', async (_name, viewport) => {
  const { journey } = stage
  const admin = await officersPhone(journey, '管理员', { role: 'admin', station: '市局' }, { viewport })
  const { page } = admin
  await page.goto(routes.people)
  await button(page, '邀请一位').click()
  await titled(page, '邀请一位')
  await button(page, '生成邀请码').click()
  await page.getByText('请先选权限。').waitFor()
  await expectSound(page)
  await page.getByRole('radio', { name: /^志愿者/ }).click()
  await button(page, '生成邀请码').click()
  const code = (await page.locator('.people-code').innerText()).trim()
  expect(code).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/)
  await expectSound(page)

  const newcomer = stage.phone.page
  await enrolByHand(newcomer, code, '王小明', '城东派出所')
  await button(page, '记下了，回到名单').click()
  await page.getByText('王小明').waitFor()
  await soon(async () => expect(await page.getByText(code).count()).toBe(0))
  await expectSound(page)

  await button(page, '改权限或单位：王小明').click()
  await page.getByRole('radio', { name: /^复核员/ }).click()
  await type(page, '为什么改', '考核合格')
  await expectSound(page)
  await button(page, '保存').click()
  await page.getByText('改好了：王小明，城东派出所，复核员。').waitFor()
  await newcomer.goto(routes.reviews)
  await newcomer.getByText('没有等着复核的。').waitFor()

  await button(page, '停用：王小明').click()
  await type(page, '为什么', '调离岗位')
  await expectSound(page)
  await button(page, '停用').click()
  await page.getByText('王小明的账号停用了。').waitFor()
  await newcomer.goto(routes.reviews)
  await newcomer.getByText('您的账号已经停用。有疑问请找管理员。').waitFor()
  expect(admin.complaints).toEqual([])
})

test.each(sizes)('on %s the log says what was done, by whom and why, and that it is whole', async (_name, viewport) => {
  const { journey } = stage
  const admin = await officersPhone(journey, '管理员', { role: 'admin', station: '市局' }, { viewport })
  const { page } = admin
  const { officers } = await journey.server.value('officers.list', {}, admin.token)
  await journey.server.value('officers.change', { officerId: officers[0]!.officerId, station: '市公安局', reason: '改了名字' }, admin.token)
  await page.goto(routes.audit)
  await page.getByText('市公安局：改了名字').waitFor()
  await button(page, '检查一遍').click()
  await page.getByText(/^记录是完整的：/).waitFor()
  await expectSound(page)
  await button(page, '所有的事').click()
  await button(page, '改权限或单位').click()
  await page.getByText('看操作记录').waitFor({ state: 'detached' })
  await page.getByText('市公安局：改了名字').waitFor()
  await soon(async () => expect(await page.locator('.data-row:not(.data-head)').count()).toBe(1))
  await expectSound(page)
  await journey.database.query("UPDATE audit_log SET reason = '别的' WHERE action = 'officers.change'")
  await button(page, '检查一遍').click()
  await page.getByText(/^记录被动过。管理员的第\d+条被改过，或者是后来补进去的。/).waitFor()
  await expectSound(page)
  expect((await verifiedLog(journey)).broken).toMatchObject({ how: 'changed' })
  expect(admin.complaints).toEqual([])
})

test('an officer changes their passphrase, and the old one is good no longer', async () => {
  const { journey } = stage
  const { page } = await officersPhone(journey, '张三')
  await page.goto(routes.officerDesk)
  await page.getByRole('link').filter({ hasText: '改口令' }).click()
  await type(page, '现在的口令', goodPassphrase)
  await type(page, '新口令', '灯塔边上七只海鸥')
  await type(page, '再填一遍新口令', '灯塔边上七只海鸥')
  await expectSound(page)
  await button(page, '保存新口令').click()
  await page.getByText('新口令存好了，别的手机上都退出了。').waitFor()
  expect((await journey.server.call('officer.signIn', { name: '张三', passphrase: goodPassphrase })).status).toBe(401)
  expect((await journey.server.call('officer.signIn', { name: '张三', passphrase: '灯塔边上七只海鸥' })).status).toBe(200)
})

test('a resident chooses a community, and it is the first thing their page says of it', async () => {
  const { page } = stage.phone
  await page.goto(routes.community)
  await page.getByRole('radio', { name: '示例：河滨社区' }).waitFor()
  await expectSound(page)
  await page.getByRole('radio', { name: '示例：河滨社区' }).click()
  await page.getByRole('heading', { level: 1, name: '示例：河滨社区' }).waitFor()
  await page.getByText('练过题').waitFor()
  await expectSound(page)
  await button(page, '完成').click()
  await page.getByRole('link').filter({ hasText: '我的社区' }).filter({ hasText: '示例：河滨社区' }).waitFor()
  const kept = async () => (await stage.journey.database.query<{ community_id: string | null }>('SELECT community_id FROM residents')).map(each => each.community_id)
  for (let tries = 0; tries < 50 && !(await kept()).includes('example-hebin'); tries += 1) await page.waitForTimeout(100)
  await soon(async () => expect(await kept()).toEqual(['example-hebin']))
})
