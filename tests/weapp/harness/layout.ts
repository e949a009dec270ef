import { attributeText, textOf, type PageElement } from './pageTree'

/** Where an element stands, in px from the top of the page. */
export interface Box {
  top: number
  height: number
}

const lineHeight = 26
const charactersInLine = 19
/** Elements with a size of their own. */
const ownHeights: Record<string, number> = { image: 24, input: 44, textarea: 120 }

/**
 * Boxes as large as what is in them: blocks stand below one another, texts wrap, `height` in a style holds. No stylesheet
 * is read, so the sizes are likely ones and not WeChat's; the longer a text the taller its box.
 */
export function layOut(page: PageElement): Map<PageElement, Box> {
  const known = laidOut.get(page)
  if (known) return known
  const boxes = new Map<PageElement, Box>()
  place(page, 0, boxes)
  laidOut.set(page, boxes)
  return boxes
}

const laidOut = new WeakMap<PageElement, Map<PageElement, Box>>()

function place(element: PageElement, top: number, boxes: Map<PageElement, Box>): number {
  const styled = /(?:^|;)\s*height:\s*([\d.]+)px/.exec(attributeText(element, 'style'))
  const height = styled ? Number(styled[1]) : (ownHeights[element.tag] ?? heightOfContent(element, top, boxes))
  boxes.set(element, { top, height })
  return height
}

function heightOfContent(element: PageElement, top: number, boxes: Map<PageElement, Box>): number {
  let height = 0
  let characters = 0
  const endLine = () => {
    height += Math.ceil(characters / charactersInLine) * lineHeight
    characters = 0
  }
  for (const child of element.children) {
    if (isInline(child)) {
      boxes.set(child, { top: top + height, height: lineHeight })
      characters += textOf(child).length
    } else {
      endLine()
      height += place(child, top + height, boxes)
    }
  }
  endLine()
  return height
}

const isInline = ({ tag }: PageElement) => tag === '#text' || tag === 'text'
