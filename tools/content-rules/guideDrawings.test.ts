import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { contentOf, guide } from './fixture'
import { drawingsFolder, rule } from './guideDrawings'

const check = (drawings?: readonly string[]) => rule.check(contentOf({ guides: [guide()], drawings })).map(({ problem }) => problem)

describe('the drawings of steps', () => {
  test('pass when each is there and used', () => {
    expect(check(['install'])).toEqual([])
  })

  test('are found when they are missing', () => {
    expect(check([])).toHaveLength(4)
    expect(check([])[0]).toBe('步骤install要用图install，没有这张图。')
  })

  test('are found when no step uses them', () => {
    expect(check(['install', 'robot'])).toEqual(['没有步骤用到这张图。'])
  })

  test('are not asked for where only words are checked', () => {
    expect(check()).toEqual([])
  })
})

const folder = resolve(__dirname, '../..', drawingsFolder)
const files = readdirSync(folder)

describe.each(files)('%s', name => {
  const svg = readFileSync(join(folder, name), 'utf8')

  test('is small, of the one size, and names its colours', () => {
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(3000)
    expect(svg).toContain('viewBox="0 0 335 232"')
    expect(svg).not.toMatch(/var\(|<image|<script|<style|href|url\(/)
  })

  test('has no word that is hard to read', () => {
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(match => Number(match[1]))
    expect(Math.min(17, ...sizes)).toBe(17)
  })

  test('has the colours of the tokens', () => {
    const tokens = readFileSync(resolve(__dirname, '../../src/shared/ui/tokens.scss'), 'utf8')
    const colours = [...svg.matchAll(/#[0-9a-f]+/g)].map(match => match[0])
    expect(colours.filter(colour => !tokens.includes(colour))).toEqual([])
  })
})
