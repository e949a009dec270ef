import type { Activity } from './activity'
import { withParents, type PageElement } from './pageTree'

/**
 * Sends an event to an element as WeChat does: every listener on the way up is called once, innermost first, until a
 * `catch` listener ends it. Events such as input do not bubble.
 *
 * @returns how many listeners were called
 */
export function fireEvent(activity: Activity, target: PageElement, type: string, detail: object, bubbles: boolean): number {
  const path = bubbles ? withParents(target) : [target]
  let called = 0
  for (const element of path) {
    const caught = element.attributes[`catch${type}`]
    const listener = caught ?? element.attributes[`bind${type}`]
    const handler = typeof listener === 'string' ? element.handlers[listener] : undefined
    if (typeof handler === 'function') {
      called += 1
      activity.attempt(() => handler.call(element.handlers, eventOf(type, target, element, detail)))
    }
    if (caught !== undefined) break
  }
  return called
}

function eventOf(type: string, target: PageElement, currentTarget: PageElement, detail: object) {
  const touch = { identifier: 0, pageX: 20, pageY: 20, clientX: 20, clientY: 20 }
  return {
    type,
    timeStamp: Date.now(),
    target: described(target),
    currentTarget: described(currentTarget),
    detail,
    touches: [touch],
    changedTouches: [touch],
    mut: false
  }
}

function described(element: PageElement) {
  const dataset = Object.entries(element.attributes).filter(([name]) => name.startsWith('data-'))
  return {
    id: element.attributes.id ?? '',
    offsetLeft: 0,
    offsetTop: 0,
    dataset: Object.fromEntries(dataset.map(([name, value]) => [name.slice('data-'.length), value]))
  }
}
