import TestUtils from '@tarojs/test-utils-react'
import type { FunctionComponent } from 'react'

let mounted: TestUtils | undefined

/** Shows a screen as a page does, with props. One at a time: the one before is left. */
export async function mount<P extends object>(screen: FunctionComponent<P>, props?: P): Promise<void> {
  leave()
  mounted = new TestUtils()
  await mounted.mount(screen, props ? { props } : {})
}

/** Leaves the page, as going back does. */
export function leave(): void {
  mounted?.unmout()
  mounted = undefined
}

/** All words on the page. */
export const words = (): string => document.body.textContent ?? ''

const all = (selector: string): Element[] => Array.from(document.querySelectorAll(selector))
const nameOf = (element: Element): string => (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, '')
const isNamed = (name: string | RegExp) => (element: Element) => (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)))

/** The one thing on the page that can be pressed and has this name. */
export function pressable(name: string | RegExp): Element {
  const there = all('[role=button],[role=link],[role=radio],[role=checkbox]')
  const found = there.filter(isNamed(name))
  if (found.length === 1) return found[0]!
  throw new Error(`${found.length} things are named ${String(name)}; there are: ${there.map(nameOf).join(' | ')}`)
}

export const canPress = (name: string | RegExp): boolean => pressable(name).getAttribute('aria-disabled') !== 'true'
export const isChecked = (name: string | RegExp): boolean => pressable(name).getAttribute('aria-checked') === 'true'

/** The names of all choices on the page. */
export const choices = (): string[] => all('[role=radio],[role=checkbox]').map(nameOf)

/** Presses what has this name and lets the page settle. */
export async function press(name: string | RegExp): Promise<void> {
  const target = pressable(name)
  if (!mounted) throw new Error('no page is open')
  const { act, fireEvent } = mounted
  await act(async () => {
    fireEvent.click(target)
    await Promise.resolve()
  })
}

/** Types into the field with this label, once it is drawn. */
export async function type(label: string, text: string): Promise<void> {
  const find = () => document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[aria-label="${label}"] :is(input, textarea)`)
  await until(() => find() !== null)
  const field = find()
  if (!field || !mounted) throw new Error('no page is open')
  const { act, fireEvent } = mounted
  field.value = text
  await act(async () => {
    fireEvent.input(field)
    await Promise.resolve()
  })
}

/** The words of each item of the lists on the page, or of those within `selector`. */
export const listItems = (selector = '.main'): string[] => all(`${selector} [role=listitem]`).map(item => item.textContent ?? '')

export const isPressed = (name: string | RegExp): boolean => pressable(name).getAttribute('aria-pressed') === 'true'
/** Whether exactly one thing with this name can be pressed. */
export const offers = (name: string): boolean => all('[role=button],[role=link]').filter(isNamed(name)).length === 1

/** The heading of level 1: there is exactly one. */
export function heading(): string {
  const [only, ...more] = all('[role=heading][aria-level="1"]')
  if (!only || more.length) throw new Error(`${only ? more.length + 1 : 0} headings of level 1`)
  return only.textContent ?? ''
}

export const pageClasses = (): string[] => Array.from(document.querySelector('.page')?.classList ?? [])

/** Lets pass what is under way until `there` holds; fails with the page's words after ten seconds. What is asked about may not be there yet. */
export async function until(there: () => boolean): Promise<void> {
  const end = Date.now() + 10_000
  const holds = () => {
    try {
      return there()
    } catch {
      return false
    }
  }
  while (!holds()) {
    if (Date.now() > end) throw new Error(`it did not come; the page says: ${words()}`)
    await settle(10)
  }
}

/** Waits inside act, so that React draws what arrives meanwhile. */
export async function settle(ms = 0): Promise<void> {
  const wait = () => new Promise(resolve => setTimeout(resolve, ms))
  await (mounted ? mounted.act(wait) : wait())
}

/** Lets so much time of the fake timers pass at once. */
export async function pass(ms: number): Promise<void> {
  await mounted?.act(async () => {
    jest.advanceTimersByTime(ms)
    await Promise.resolve()
  })
}
