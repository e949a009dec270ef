import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deskIconPaths } from '../../src/features/officer/frame/deskIcons'
import { iconPaths } from '../../src/shared/ui/icons'
import { iconFiles, renderIcons } from './buildIcons'

const src = resolve(__dirname, '../../src')
const written: readonly string[] = iconFiles.map(({ file }) => file)

/** All source text that may name an icon. */
const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => join(folder, file))
    .filter(file => /\.tsx?$/.test(file) && !/\.test\./.test(file) && !written.includes(file))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')

describe('the icons', () => {
  it.each(iconFiles.map(icons => [icons.paths, icons] as const))('stand in the file of %s exactly as their list builds them', (_name, icons) => {
    expect(readFileSync(icons.file, 'utf8')).toBe(renderIcons(icons))
  })

  it.each([
    ['residents', Object.keys(iconPaths), src],
    ['officers', Object.keys(deskIconPaths), join(src, 'features/officer')]
  ])('of %s are all used somewhere', (_who, names, folder) => {
    const text = sources(folder)
    expect(names.filter(name => !text.includes(`'${name}'`) && !text.includes(`"${name}"`))).toEqual([])
  })
})
