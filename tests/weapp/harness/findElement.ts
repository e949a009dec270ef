import { attributeText, descendants, textOf, withParents, type PageElement } from './pageTree'

/**
 * The innermost element whose text or aria-label is exactly the label; failing that, the innermost whose text contains it.
 * Throws with everything that can be read on the page when there is none, or when several different ones could be meant.
 */
export function findElement(page: PageElement, label: string): PageElement {
  const elements = descendants(page).filter(({ tag }) => tag !== '#text')
  const exact = innermost(elements.filter(element => namesOf(element).includes(label)))
  const found = exact.length > 0 ? exact : innermost(elements.filter(element => textOf(element).includes(label)))
  const tappable = found.filter(hasTap)
  const candidates = tappable.length > 0 ? tappable : found
  const [first, second] = candidates
  if (!first) throw new Error(`“${label}” is not on the page. It shows:\n${readablesOf(page).map(text => `  ${text}`).join('\n')}`)
  if (second) throw new Error(`“${label}” is on the page ${candidates.length} times: ${candidates.map(describeElement).join(', ')}`)
  return first
}

/** Whether the label can be read on the page, or is read out by a screen reader. */
export function showsText(page: PageElement, label: string): boolean {
  return descendants(page).some(element => namesOf(element).includes(label) || textOf(element).includes(label))
}

/** The texts and labels of the page, one for each smallest block, in reading order. */
export function readablesOf(page: PageElement): string[] {
  const label = attributeText(page, 'aria-label')
  const own = label === '' ? [] : [`[${label}]`]
  const isBlock = page.tag === '#text' || (page.children.length > 0 && page.children.every(child => /^(#text|text)$/.test(child.tag)))
  if (isBlock) return [...own, textOf(page).trim()].filter(Boolean)
  return [...own, ...page.children.flatMap(readablesOf)]
}

/** Whether a tap on the element reaches anything that listens. */
export function hasTap(element: PageElement): boolean {
  return withParents(element).some(each => 'bindtap' in each.attributes || 'catchtap' in each.attributes)
}

export const describeElement = (element: PageElement) => `<${element.tag} class="${attributeText(element, 'class')}">`

function namesOf(element: PageElement): string[] {
  return [textOf(element).trim(), attributeText(element, 'aria-label')]
}

/** Drops the elements that hold another one of the list. */
function innermost(elements: PageElement[]): PageElement[] {
  const outer = new Set(elements.flatMap(element => withParents(element).slice(1)))
  return elements.filter(element => !outer.has(element))
}
