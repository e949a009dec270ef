import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const root = resolve(__dirname, '../../..')

/** Inside the checkout, so that the packages are found; made anew for each run. */
const folder = join(root, 'dist/bench-bare')

const files: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'bare', private: true, templateInfo: { typescript: true, framework: 'React' } }),
  'babel.config.js': `module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }`,
  'src/index.html': '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Bare</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"></head><body><div id="app"></div></body></html>',
  'src/app.config.ts': `export default defineAppConfig({ pages: ['pages/home/index'], window: { navigationBarTitleText: 'Bare' } })`,
  'src/app.tsx': 'export default function App({ children }) { return children }',
  'src/pages/home/index.tsx': `import { Text } from '@tarojs/components'\nexport default function Home() { return <Text>一行字</Text> }`,
  // The app's own settings for browsers, so that what differs is the app.
  'config/index.js': `module.exports = {
  projectName: 'bare', date: '2026-11-21', designWidth: 375, deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src', outputRoot: 'dist', framework: 'react',
  plugins: ['@tarojs/plugin-framework-react', '@tarojs/plugin-platform-h5'],
  compiler: { type: 'webpack5', prebundle: { enable: false } }, cache: { enable: false },
  h5: {
    publicPath: '/', staticDirectory: 'static', router: { mode: 'browser' }, enableExtract: true,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true } },
    webpackChain(chain) {
      chain.optimization.splitChunks({
        chunks: 'all', minSize: 10000,
        cacheGroups: { default: false, defaultVendors: false, lib: { name: 'lib', test: /node_modules/, minChunks: 2, priority: 10, reuseExistingChunk: true } }
      })
    }
  }
}`
}

/** Builds a Taro app of one page with one Text from the packages of this checkout, and returns the folder of its site. */
export function buildBareApp(): string {
  removeBareApp()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  execFileSync(process.execPath, [join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'h5', '--no-check'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
    // Its progress bar is not for a log; what it says when it fails is in the error.
    stdio: 'pipe'
  })
  return join(folder, 'dist')
}

export function removeBareApp(): void {
  rmSync(folder, { recursive: true, force: true })
}
