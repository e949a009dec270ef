import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { neverShown } from './neverShown'
import { compileTemplates, filesOf, type Render } from './officialCompiler'

interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[]; plugins?: Record<string, object> }[]
  plugins?: Record<string, object>
  requiredPrivateInfos?: string[]
  tabBar?: { custom?: boolean; list: { pagePath: string; iconPath?: string; selectedIconPath?: string }[] }
}

/** A mini-program as `taro build --type weapp` leaves it. */
export interface BuiltProgram {
  dir: string
  config: AppConfig
  /** All pages, those of sub-packages too, without a leading slash. */
  pages: string[]
  tabPages: string[]
  /** What the page's own json says. */
  pageConfig(page: string): { enablePullDownRefresh?: boolean }
  render: Render
  /** Classes of elements that are drawn and not displayed. */
  hidden: ReadonlySet<string>
}

export const weappDir = resolve(__dirname, '../../../dist/weapp')

/** Reads a build and compiles its templates. Throws a sentence when it has not been built. */
export function readBuild(dir = weappDir): BuiltProgram {
  if (!existsSync(join(dir, 'app.json'))) throw new Error('dist/weapp is missing: run `npm run build:weapp` first.')
  const config = JSON.parse(readFileSync(join(dir, 'app.json'), 'utf8')) as AppConfig
  const inPackages = (config.subPackages ?? []).flatMap(({ root, pages }) => pages.map(page => `${root.replace(/\/$/, '')}/${page}`))
  return {
    dir,
    config,
    pages: [...config.pages, ...inPackages],
    tabPages: (config.tabBar?.list ?? []).map(tab => tab.pagePath),
    pageConfig: page => JSON.parse(readFileSync(join(dir, `${page}.json`), 'utf8')) as { enablePullDownRefresh?: boolean },
    render: compileTemplates(dir),
    hidden: neverShown(filesOf(dir, '.wxss').map(file => readFileSync(join(dir, file), 'utf8')).join('\n'))
  }
}
