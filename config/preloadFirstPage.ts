import type { Compiler } from 'webpack'

const name = 'PreloadFirstPage'

/**
 * Names the files of the first page in index.html, so that they are fetched together with the app's script. Otherwise
 * the browser hears of them only after that script has been downloaded and run, one round trip and more too late.
 *
 * @param page as it stands in app.config: pages/home/index
 */
export class PreloadFirstPage {
  constructor(private readonly page: string) {}

  apply(compiler: Compiler): void {
    const { sources, Compilation } = compiler.webpack
    compiler.hooks.thisCompilation.tap(name, compilation => {
      // After the page itself is written, which happens while assets are inlined.
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, assets => {
        const html = assets['index.html']
        if (!html) return
        const text = html.source().toString()
        const groups = compilation.chunkGroups.filter(group => group.origins.some(origin => origin.request?.includes(this.page)))
        const files = new Set(groups.flatMap(group => group.getFiles()))
        const links = [...files]
          .filter(file => /\.(js|css)$/.test(file) && !text.includes(file))
          .map(file => `<link rel="preload" as="${file.endsWith('.css') ? 'style' : 'script'}" href="/${file}">`)
        if (links.length === 0) throw new Error(`${name}: no files of ${this.page} found; has its route changed?`)
        compilation.updateAsset('index.html', new sources.RawSource(text.replace('</title>', `</title>${links.join('')}`)))
      })
    })
  }
}
