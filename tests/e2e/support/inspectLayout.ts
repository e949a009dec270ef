import type { Page } from 'playwright-core'

/**
 * Measures what is on the screen against the norms for elders and returns one line for each thing that breaks one:
 * nothing wider than the screen, nothing cut off, targets of 60 or 44 px, text of 15 px and more, contrast of 7:1. Officers at a desk
 * have a mouse: targets of 44, text of 14 px and more.
 */
export async function inspectLayout(page: Page): Promise<string[]> {
  // A button that has just been set free is still on its way to its colour.
  await page.waitForFunction(() => document.getAnimations().every(each => !(each instanceof CSSTransition)))
  return page.evaluate(() => {
    const problems: string[] = []
    const desk = document.querySelector('.desk-wide') !== null
    const shown = (element: Element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
    const name = (element: Element) => `${element.className || element.tagName} "${(element.textContent ?? '').trim().slice(0, 20)}"`
    const elements = Array.from(document.querySelectorAll('.page, .page *')).filter(shown)

    const wide = document.documentElement.scrollWidth
    if (wide > innerWidth) problems.push(`the page scrolls sideways: ${wide} px`)
    for (const element of elements) {
      const { left, right, width } = element.getBoundingClientRect()
      // Read out only, as the heading of a page whose search field says what it is.
      if (element.matches('.hidden-word')) continue
      if (width > 0 && (right > innerWidth + 0.5 || left < -0.5)) problems.push(`wider than the screen: ${name(element)} ${left}–${right}`)
      const { overflow, textOverflow } = getComputedStyle(element)
      const cut = overflow !== 'visible' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowY)
      if (element.textContent?.trim() && (textOverflow === 'ellipsis' || (cut && !scrolls))) problems.push(`cut off: ${name(element)}`)
    }

    // 筛选 stands beside a field and is as high as it.
    const main = '.button:not(.button-quiet, .find .button), .choice, .row, .call, .report-bar'
    for (const element of elements.filter(each => each.matches('[tabindex="0"]'))) {
      const { width, height } = element.getBoundingClientRect()
      const inText = element.matches('.seg-open, .seg-picked, .source-link')
      const least = element.matches(main) && !desk ? 60 : 44
      // Half a pixel: a browser may round a height down.
      if (height < least - 0.5) problems.push(`only ${height} px high, not ${least}: ${name(element)}`)
      if (!inText && width < 44) problems.push(`only ${width} px wide: ${name(element)}`)
    }

    const parse = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (rgb: number[]) => {
      const [r = 0, g = 0, b = 0] = rgb.map(value => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const groundOf = (element: Element | null): number[] => {
      if (!element) return [255, 255, 255]
      const { backgroundColor, backgroundImage } = getComputedStyle(element)
      const painted = /rgb\([^)]+\)/.exec(backgroundImage)?.[0]
      if (painted) return parse(painted)
      const [r = 0, g = 0, b = 0, alpha = 1] = parse(backgroundColor)
      return alpha === 1 ? [r, g, b] : groundOf(element.parentElement)
    }
    for (const element of elements) {
      const own = Array.from(element.childNodes).some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (!own) continue
      const { color, fontSize } = getComputedStyle(element)
      if (parseFloat(fontSize) < (desk ? 14 : 15)) problems.push(`text of ${fontSize}: ${name(element)}`)
      const [a, b] = [luminance(parse(color)), luminance(groundOf(element))]
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
      if (ratio < 7) problems.push(`contrast ${ratio.toFixed(2)}: ${name(element)}`)
    }
    return [...new Set(problems)]
  })
}
