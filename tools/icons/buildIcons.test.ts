import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { iconPaths } from '../../src/shared/ui/icons'
import { iconsFile, renderIcons } from './buildIcons'

const src = resolve(__dirname, '../../src')

/** All source text that may name an icon. */
const sources = () =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map(file => join(src, file))
    .filter(file => /\.tsx?$/.test(file) && !/\.test\./.test(file) && file !== iconsFile)
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')

describe('the icons', () => {
  it('stand in icons.ts exactly as their list builds them', () => {
    expect(readFileSync(iconsFile, 'utf8')).toBe(renderIcons())
  })

  it('are all used somewhere', () => {
    const text = sources()
    const unused = Object.keys(iconPaths).filter(name => !text.includes(`'${name}'`) && !text.includes(`"${name}"`))
    expect(unused).toEqual([])
  })
})
