/** What a person does on 案例. */
import type { CaseText } from '../../../contract/case'
import { AlertBand } from '@/features/alerts/AlertBand'
import { refreshAlerts } from '@/features/alerts/refreshAlerts'
import { CaseListScreen } from '@/features/cases/CaseListScreen'
import { caseText } from '../../support/publishedTexts'
import { sent } from './cloudSeam'
import { setScrolled } from './fakeMeasure'
import { scam } from './practiceSteps'
import { listItems, mount, settle, until, words } from './screenDriver'

/** A case with a question that the app has. */
export const story = (id: string, fields: Partial<CaseText> = {}): CaseText => caseText(id, { questionId: scam.id, ...fields })

/** So many cases, the first the newest, each with its number in the title. */
export const stories = (count: number): CaseText[] =>
  Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2026, 9, 31) - i * 86_400_000).toISOString().slice(0, 10)
    return story(`case-${String(i).padStart(3, '0')}`, { date: day, title: `她在第${i}个柜台前停了下来` })
  })

let pull: () => Promise<void>
let scroll: (px: number) => void

/** Opens the tab, as its page does. */
export async function openFeed(now: Date = new Date()): Promise<void> {
  setScrolled(0)
  await mount(CaseListScreen, {
    alerts: <AlertBand now={now} all />,
    now,
    onScroller: to => void (scroll = to),
    refreshAlerts: () => refreshAlerts({ fresh: true }),
    onRefresher: to => void (pull = to)
  })
}

/** Opens the tab and waits for what the server says. */
export async function openFreshFeed(): Promise<void> {
  const asked = sent('cases.list').length
  await openFeed()
  await until(() => sent('cases.list').length > asked && words().includes('都在这里了'))
  await settle(50)
}

export async function pullDown(): Promise<void> {
  await Promise.all([pull(), settle(20)])
  await settle(20)
}

export async function scrollTo(px: number): Promise<void> {
  setScrolled(px)
  scroll(px)
  await settle(20)
}

/** The title on each card, as far as cards are drawn. */
export const titles = (): string[] => Array.from(document.querySelectorAll('#feed .h2')).map(title => title.textContent ?? '')
export const cards = () => listItems('#feed')
