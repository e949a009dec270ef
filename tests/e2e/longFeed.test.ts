import type { Page } from 'playwright-core'
import { cards, endOf, openFeed, scroller } from './support/feed'
import { fillFeed } from './support/fillFeed'
import { cases } from './support/published'
import { setStage } from './support/stage'
import { keepTextSize } from './support/textSize'

const stage = setStage()
const many = 10_000
/** More than any screen shows, far less than the list holds. */
const mostNodes = 600

const nodes = (page: Page) => page.locator('#feed').evaluate(list => list.querySelectorAll('*').length)

/** The heights on the screen, between the top bar and the tabs or the foot of the page, at which no case is to be seen. */
const blanks = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const free: number[] = []
    const foot = document.querySelector('.page:has(#feed) .foot')?.getBoundingClientRect().top ?? innerHeight
    for (let y = 60; y < Math.min(innerHeight - 150, foot - 40); y += 20) {
      const met = document.elementsFromPoint(innerWidth / 2, y)
      if (!met.some(element => element.closest('.case-card, .find, .feed-line, .feed-end, .top, .dock'))) free.push(y)
    }
    return free
  })

/** Waits until nothing moves any more, then looks. */
async function look(page: Page): Promise<{ blanks: number[]; isBounded: boolean }> {
  await page.waitForTimeout(400)
  return { blanks: await blanks(page), isBounded: (await nodes(page)) < mostNodes }
}
const fine = { blanks: [], isBounded: true }

const firstNumber = async (page: Page) => {
  const shown = await cards(page).evaluateAll(all => all.find(card => card.getBoundingClientRect().bottom > 60)?.textContent ?? '')
  return Number(/第(\d+)件/.exec(shown)?.[1] ?? 0)
}

test('10,000 cases scroll by wheel, are dragged to anywhere, and never leave the screen blank or the page full', async () => {
  const { page } = stage.phone
  await fillFeed(stage.journey, many)
  await openFeed(page)
  await cards(page).first().hover()
  for (let turns = 0; turns < 40; turns += 1) {
    await page.mouse.wheel(0, 900)
    await page.waitForTimeout(40)
  }
  expect(await look(page)).toEqual(fine)
  expect(await firstNumber(page)).toBeGreaterThan(50)

  // To the very end: each page is asked for when the one before it comes to its end.
  for (let turns = 0; turns < 1_500 && (await endOf(page).count()) === 0; turns += 1) {
    await scroller(page).evaluate(box => box.scrollTo(0, box.scrollHeight))
    await page.waitForTimeout(10)
    if (turns % 100 === 0) expect(await nodes(page)).toBeLessThan(mostNodes)
  }
  await endOf(page, many + cases.length).waitFor()
  expect(await look(page)).toEqual(fine)

  for (const share of [0.5, 0.9, 0.1, 0.7]) {
    await scroller(page).evaluate((box, part) => box.scrollTo(0, box.scrollHeight * part), share)
    expect(await look(page)).toEqual(fine)
    expect(Math.abs((await firstNumber(page)) / many - share)).toBeLessThan(0.1)
  }

  await page.mouse.wheel(0, -700)
  expect(await look(page)).toEqual(fine)
  await scroller(page).evaluate(box => box.scrollTo(0, 0))
  expect(await look(page)).toEqual(fine)
  expect(await firstNumber(page)).toBe(1)
})

test('at the largest text, where a card is twice as high, the list scrolls down and up without a blank screen', async () => {
  const { page, context } = stage.phone
  await keepTextSize(context, 'largest')
  await fillFeed(stage.journey, 400)
  await openFeed(page)
  await cards(page).first().hover()
  for (const way of [700, -700]) {
    for (let turns = 0; turns < 30; turns += 1) {
      await page.mouse.wheel(0, way)
      await page.waitForTimeout(40)
      if (turns % 10 === 9) expect(await look(page)).toEqual(fine)
    }
  }
})
