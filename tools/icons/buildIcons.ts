/** Writes src/shared/ui/icons.ts and the officers' deskIcons.ts: the path data of the icons in iconNames.ts. Run with `npx tsx tools/icons/buildIcons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deskIconNames, iconNames } from './iconNames'
import { shortPath } from './shortPath'

const root = resolve(__dirname, '../..')
const assets = join(root, 'node_modules/@phosphor-icons/core/assets')

/** What is written from which list, and under what names. */
export const iconFiles = [
  { file: join(root, 'src/shared/ui/icons.ts'), names: iconNames, paths: 'iconPaths', type: 'IconName' },
  { file: join(root, 'src/features/officer/frame/deskIcons.ts'), names: deskIconNames, paths: 'deskIconPaths', type: 'DeskIconName' }
] as const
export type IconFile = (typeof iconFiles)[number]

/** The text of a file of icons. Throws when a name is unknown or an icon is more than one path. */
export function renderIcons({ names: all, paths, type }: IconFile): string {
  const lines = Object.entries<readonly string[]>(all).flatMap(([weight, names]) =>
    names.map(name => {
      const key = weight === 'regular' ? name : `${name}-${weight}`
      return `  '${key}': '${pathOf(weight, key)}'`
    })
  )
  return `/**
 * Path data of the icons in use, viewBox 0 0 256 256, written by tools/icons/buildIcons.ts: change the list there.
 * From Phosphor Icons, copyright (c) 2023 Phosphor Icons, MIT licence.
 */
export const ${paths} = {
${lines.join(',\n')}
} as const

export type ${type} = keyof typeof ${paths}
`
}

function pathOf(weight: string, key: string): string {
  const svg = readFileSync(join(assets, weight, `${key}.svg`), 'utf8')
  const paths = [...svg.matchAll(/<path d="([^"]+)"\/>/g)].map(match => match[1])
  const shapes = svg.match(/<(path|circle|rect|line|poly\w+|ellipse)\b/g) ?? []
  if (paths.length !== 1 || shapes.length !== 1) throw new Error(`${weight}/${key} is not one path`)
  return shortPath(paths[0] ?? '')
}

if (require.main === module) for (const icons of iconFiles) writeFileSync(icons.file, renderIcons(icons))
