/** Writes src/shared/ui/icons.ts: the path data of the icons in iconNames.ts. Run with `npx tsx tools/icons/buildIcons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { iconNames } from './iconNames'

const root = resolve(__dirname, '../..')
const assets = join(root, 'node_modules/@phosphor-icons/core/assets')

export const iconsFile = join(root, 'src/shared/ui/icons.ts')

/** The text of icons.ts. Throws when a name is unknown or an icon is more than one path. */
export function renderIcons(): string {
  const lines = Object.entries(iconNames).flatMap(([weight, names]) =>
    names.map(name => {
      const key = weight === 'regular' ? name : `${name}-${weight}`
      return `  '${key}': '${pathOf(weight, key)}'`
    })
  )
  return `/**
 * Path data of the icons in use, viewBox 0 0 256 256, written by tools/icons/buildIcons.ts: change the list there.
 * From Phosphor Icons, copyright (c) 2023 Phosphor Icons, MIT licence.
 */
export const iconPaths = {
${lines.join(',\n')}
} as const

export type IconName = keyof typeof iconPaths
`
}

function pathOf(weight: string, key: string): string {
  const svg = readFileSync(join(assets, weight, `${key}.svg`), 'utf8')
  const paths = [...svg.matchAll(/<path d="([^"]+)"\/>/g)].map(match => match[1])
  const shapes = svg.match(/<(path|circle|rect|line|poly\w+|ellipse)\b/g) ?? []
  if (paths.length !== 1 || shapes.length !== 1) throw new Error(`${weight}/${key} is not one path`)
  return paths[0] ?? ''
}

if (require.main === module) writeFileSync(iconsFile, renderIcons())
