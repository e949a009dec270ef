import type { Compiler } from 'webpack'

const name = 'DeskFiles'

/** What officers' pages are in app.config, and the file that names their scripts and styles. */
const officersPages = /subpackages\/(officer|insight|work)\//
export const deskFilesName = 'desk-files.json'

/**
 * Writes down which files only officers' pages load. The offline copy of a resident leaves them out: the service worker keeps them
 * once an officer's page asks it to.
 */
export class DeskFiles {
  apply(compiler: Compiler): void {
    const { sources, Compilation } = compiler.webpack
    compiler.hooks.thisCompilation.tap(name, compilation => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const ofOfficers = new Set<string>()
        const ofOthers = new Set<string>()
        for (const group of compilation.chunkGroups) {
          // A group without a request of its own is the app's entry.
          const officers = group.origins.length > 0 && group.origins.every(({ request }) => officersPages.test(request ?? ''))
          for (const file of group.getFiles()) (officers ? ofOfficers : ofOthers).add(file)
        }
        const files = [...ofOfficers].filter(file => !ofOthers.has(file)).sort()
        if (files.length === 0) throw new Error(`${name}: no files of officers' pages found; have their routes changed?`)
        compilation.emitAsset(deskFilesName, new sources.RawSource(JSON.stringify(files)))
      })
    })
  }
}
