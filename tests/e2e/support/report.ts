import type { Locator, Page } from 'playwright-core'
import { routes } from '../../../src/routes'
import { pageTurned } from './practice'

export const story = '自称客服，说要退款，叫我下载一个会议软件。'

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步', exact: true }).click()

/** 第2步，共7步 */
export const stepIs = (page: Page, step: number): Promise<void> => page.getByText(`第${step}步，共7步`).waitFor()

/** The one field of the page. */
export const field = (page: Page): Locator => page.locator('.field-input input, .field-input textarea').last()

interface Told {
  type?: string
  contact?: string
  story?: string
  /** On the page for pictures. */
  pictures?: (page: Page) => Promise<void>
}

/** The first pages, up to the one asked for. */
export async function fillUntil(page: Page, last: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 'check', told: Told = {}): Promise<void> {
  const pages: (() => Promise<unknown>)[] = [
    () => page.getByRole('radio', { name: told.type ?? '电话', exact: true }).click(),
    () => field(page).fill(told.contact ?? '138 0013 8000'),
    () => field(page).fill(told.story ?? story),
    () => page.getByRole('radio', { name: '昨天' }).click(),
    async () => told.pictures?.(page),
    () => page.getByRole('radio', { name: '我自己' }).click()
  ]
  for (const [at, answer] of pages.entries()) {
    await stepIs(page, at + 1)
    if (last === at + 1) return
    await answer()
    await next(page)
  }
  await stepIs(page, 7)
  if (last !== 'check') return
  await page.getByRole('button', { name: '检查答案' }).click()
  await page.getByRole('heading', { name: '检查答案' }).waitFor()
}

export const openForm = (page: Page): Promise<unknown> => page.goto(routes.reportForm({ money: 'no' }))

/** From an open form to the page of the report that was sent. */
export async function tell(page: Page, told: Told = {}): Promise<void> {
  await fillUntil(page, 'check', told)
  await sendIt(page)
}

export async function sendIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发送', exact: true }).click()
  await page.getByRole('link', { name: '看全部举报' }).waitFor()
  await pageTurned(page)
}

/** The receipt, once the report has arrived. */
export async function receiptOn(page: Page): Promise<string> {
  const code = page.locator('.receipt-code').last()
  await code.waitFor({ timeout: 20_000 })
  return (await code.innerText()).trim()
}
