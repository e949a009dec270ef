import { guideFiles } from '../../content/guides'
import type { Guide, PhoneBrand, StepRule, StepWords } from '../../contract/guide'
import type { Cloud } from './harness/cloud'
import type { MiniProgram, TapCost } from './harness/miniProgram'

const guides = guideFiles as unknown as Guide[]

export function guideOf(id: string): Guide {
  const guide = guides.find(each => each.id === id)
  if (!guide) throw new Error(`no guide is called ${id}`)
  return guide
}

export const antifraudApp = guideOf('guide-antifraud-app')
export const plain = (text: string) => text.replace(/\|/g, '')
export const addressOf = (guideId: string) => `/subpackages/guide/walk/index?guideId=${guideId}`

export interface WalkedStep {
  id: string
  rule: StepRule
  words: StepWords
}

/** The steps to 国家反诈中心APP on a phone of this maker. */
export function stepsOn(brand: PhoneBrand): WalkedStep[] {
  const route = antifraudApp.routes.find(({ when }) => when.phone?.includes(brand))
  return (route?.steps ?? []).map(id => {
    const [rule, words] = [antifraudApp.rules[id], antifraudApp.words[id]]
    if (!rule || !words) throw new Error(`${id} has no rule or no words`)
    return { id, rule, words }
  })
}

/** Taps after a moment: two taps on the same control at once are one double tap. */
export async function press(app: MiniProgram, label: string): Promise<TapCost> {
  app.phone.clockAhead += 400
  return app.tap(label)
}

/** From the guide's first page to its first step, on a phone that WeChat calls HUAWEI. */
export async function begin(app: MiniProgram): Promise<void> {
  await app.open(addressOf(antifraudApp.id))
  await press(app, '开始')
  await press(app, '是')
}

/** Does so many steps. @returns what each of them cost */
export async function doSteps(app: MiniProgram, count: number): Promise<TapCost[]> {
  const costs: TapCost[] = []
  for (let i = 0; i < count; i++) costs.push(await press(app, '我做好了'))
  return costs
}

/** Answers who helped, after the last step. */
export async function finish(app: MiniProgram, helper = '自己做的'): Promise<void> {
  await press(app, helper)
  await press(app, '下一步')
}

export const emptyRegistrations = (cloud: Cloud) =>
  cloud.rows('TRUNCATE registrations, registration_counted, registration_counters, registration_stuck_counters, assists, assist_codes, assist_guesses, family_invites, family_answers, reminders, residents')

/** Records in the order they were made, and how many residents count. */
export async function recorded(cloud: Cloud): Promise<{ outcomes: unknown[]; counted: number }> {
  const outcomes = (await cloud.rows('SELECT outcome FROM registrations ORDER BY received_at, id')).map(({ outcome }) => outcome)
  return { outcomes, counted: (await cloud.rows('SELECT 1 FROM registration_counted')).length }
}
