import { readFileSync } from 'node:fs'
import { iconsFile, renderIcons } from './buildIcons'

describe('the icons', () => {
  it('stand in icons.ts exactly as their list builds them', () => {
    expect(readFileSync(iconsFile, 'utf8')).toBe(renderIcons())
  })
})
