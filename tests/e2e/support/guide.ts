import type { Locator, Page } from 'playwright-core'
import { guideFiles } from '../../../content/guides'
import type { Guide } from '../../../contract/guide'
import { type GuideStep, stepsFor } from '../../../src/features/registration/route'

const guides = guideFiles as unknown as Guide[]
export const plain = (text: string): string => text.replaceAll('|', '')

export const antifraudApp = guides[0] as Guide

/** The steps of 国家反诈中心APP on the phone of `huawei` below. */
export const steps: GuideStep[] = stepsFor(antifraudApp, { phone: 'huawei' }) ?? []
export const stepAt = (place: number): GuideStep => {
  const step = steps[place]
  if (!step) throw new Error(`the guide has no step ${place + 1}`)
  return step
}

/** A phone that says who made it. */
export const huawei = { userAgent: 'Mozilla/5.0 (Linux; Android 12; ALN-AL00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36' }

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** A row of a list: its title is set in phrases, and a note may follow. */
export const row = (page: Page, title: string): Locator => page.getByRole('link').filter({ hasText: plain(title) })

/** The title of the page in sight, which is set in phrases. */
export const titled = (page: Page, title: string): Promise<void> => page.locator('[data-heading]:visible').filter({ hasText: plain(title) }).waitFor()

/** 第3步，共13步, and its title. */
export async function stepIs(page: Page, place: number): Promise<void> {
  await page.locator('.first-line:visible').filter({ hasText: `第${place + 1}步，共${steps.length}步` }).waitFor()
  await titled(page, stepAt(place).words.title)
}

/** From the page before the first step to the first, on a phone of 华为. */
export async function beginSteps(page: Page): Promise<void> {
  await button(page, '开始').click()
  await titled(page, '您的手机像是华为、荣耀，对吗？')
  await button(page, '是').click()
  await stepIs(page, 0)
}

/** Does the step in sight as it asks for, and goes on. */
export async function doStep(page: Page, place: number): Promise<void> {
  await stepIs(page, place)
  if (stepAt(place).tool?.type === 'warning') {
    await button(page, '演示一遍').click()
    await button(page, '挂断').click()
    await page.getByText('对，先挂断。').waitFor()
  }
  await button(page, '我做好了').click()
}

export async function doSteps(page: Page, from: number, to = steps.length): Promise<void> {
  for (let place = from; place < to; place += 1) await doStep(page, place)
}

/** From the page with the field to the guide, with an officer's digits. */
export async function joinOfficer(page: Page, code: string, who: string): Promise<void> {
  await page.getByRole('textbox', { name: '6位数字' }).fill(code)
  await button(page, '连上').click()
  await titled(page, who)
  await button(page, '一起做').click()
  await accompanied(page, who)
}

/** Who is at one's side stands above the step. */
export const accompanied = (page: Page, who: string): Promise<void> => page.getByText(`${who.replace('　', '')}在陪您`).waitFor()
