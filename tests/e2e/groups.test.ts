import type { Page } from 'playwright-core'
import { routes } from '../../src/routes'
import { checkEveryWalk, type Walk } from './support/checkEveryState'
import { button, row } from './support/guide'
import { type } from './support/officer'
import { soon } from './support/soon'

const sees = (page: Page, words: string) => page.getByText(words).locator('visible=true').first().waitFor()

const groups: Walk = ['一起学', async (page, journey, look) => {
  await page.goto(routes.groups())
  await sees(page, '您还没有加入')
  await look('none')
  await row(page, '我来开一个').click()
  await page.getByRole('radio', { name: '班级' }).click()
  await type(page, '名称', '三年二班')
  await look('being opened')
  await button(page, '开好，拿码').click()
  await sees(page, '加入的码')
  await look('one of mine')
  await button(page, '换一个码').click()
  await look('asked before the code changes')
  await button(page, '换一个').click()
  await sees(page, '换好了')
  await soon(async () => expect(await journey.database.query('SELECT code_version FROM groups')).toEqual([{ code_version: 2 }]))
  await page.goto(routes.groups({ code: '22223333' }))
  await sees(page, '没有这个码')
  await look('a code that leads nowhere')
}]

checkEveryWalk([groups])
