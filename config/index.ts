import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { DeskFiles } from './deskFiles'
import { PreloadFirstPage } from './preloadFirstPage'
import weappAccessibility from './weappAccessibility'
import { WithoutHtml } from './withoutHtml'

const root = path.resolve(__dirname, '..')
/** Code outside src is not transpiled unless it is named: ours, and packages that come in newer JavaScript than old phones read. */
const shared = ['contract', 'content', 'node_modules/valibot', 'node_modules/zustand', 'node_modules/ts-fsrs', 'node_modules/uqr', 'node_modules/idb-keyval'].map(
  name => path.join(root, name)
)

/** The largest picture that is written into a style or script. */
const drawingBytes = 8192

/** Taro's build settings: one source, two targets. See docs/architecture.md and docs/adr. */
export default defineConfig({
  projectName: 'fanzha-tongxing',
  date: '2026-11-21',
  // Styles are written in px for a 375-wide phone and are not scaled: text follows the reader's own setting instead.
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  plugins: ['@tarojs/plugin-framework-react', '@tarojs/plugin-platform-weapp', '@tarojs/plugin-platform-h5', weappAccessibility],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: process.env.CI !== 'true' },
  // Chinese as it is written: as escapes each character costs six bytes instead of three, 150 KB in the questions.
  // Taro leaves most of terser's own defaults off: with them the scripts are a twentieth smaller.
  terser: {
    enable: true,
    config: {
      compress: {
        arrows: true, collapse_vars: true, comparisons: true, computed_props: true, hoist_props: true, inline: true, loops: true,
        properties: true, reduce_funcs: true, reduce_vars: true, switches: true, typeofs: true, keep_infinity: true, passes: 2
      },
      output: { ascii_only: false }
    }
  },
  alias: { '@': path.join(root, 'src') },
  defineConstants: {},
  copy: { patterns: [], options: {} },
  mini: {
    // Templates are written once for each depth of nesting, 2.5 KB each; pages are ten deep, and what is deeper still works.
    // Not in Taro's types.
    ...{ baseLevel: 12 },
    compile: { include: shared },
    runtime: { enableInnerHTML: false },
    webpackChain(chain) {
      chain.plugin('withoutHtml').use(WithoutHtml)
    },
    optimizeMainPackage: { enable: true },
    // Classes carry the name of what they style, so it does not matter which sheet comes first.
    miniCssExtractPluginOption: { ignoreOrder: true },
    // Drawings stand in the styles, which in WeChat take no files.
    imageUrlLoaderOption: { limit: drawingBytes },
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } }
  },
  h5: {
    imageUrlLoaderOption: { limit: drawingBytes },
    compile: { include: shared },
    publicPath: '/',
    staticDirectory: 'static',
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    enableExtract: true,
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css'
    },
    router: { mode: 'browser', customRoutes: {} },
    devServer: {
      port: Number(process.env.DEV_PORT ?? 10086),
      open: false,
      proxy: [{ context: ['/api', '/healthz', '/evidence'], target: `http://127.0.0.1:${process.env.PORT ?? 8787}` }]
    },
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true }, cssModules: { enable: false } },
    webpackChain(chain) {
      // The stock setting copies the component code into every page (581 KB instead of 405 KB).
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 10000,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // Fields are in a few pages only; in `lib` the first page would have to wait for them.
          fields: { name: 'fields', test: /[\\/]@tarojs[\\/]components[\\/].*taro-(input|button)/, minChunks: 2, priority: 20 },
          lib: { name: 'lib', test: /node_modules/, minChunks: 2, priority: 10, reuseExistingChunk: true },
          // Half a megabyte that officers' charts alone need.
          charts: { name: 'charts', test: /[\\/]node_modules[\\/](echarts|zrender)[\\/]/, minChunks: 2, priority: 20 },
          // Practice, stories and lessons ask from the same questions: 300 KB that are loaded once.
          // What officers' pages share, once for all of them.
          desk: {
            name: 'desk',
            test: /[\\/](src[\\/]features[\\/]officer|contract[\\/](activity\w*|contestDesk|desk|fileReply|learning|loop|officerPractice|placeDesk|publishing|reportDesk|statistics|today|voiceDesk)(Actions)?\.ts$)/,
            minChunks: 2,
            priority: 15
          },
          bank: { name: 'bank', test: /[\\/](content[\\/](questions|sources)|node_modules[\\/]ts-fsrs)[\\/]/, minChunks: 2, priority: 20 }
        }
      })
      // The development server builds pages one by one and has nothing to preload.
      if (process.env.NODE_ENV === 'production') chain.plugin('preloadFirstPage').use(PreloadFirstPage, ['pages/home/index'])
      if (process.env.NODE_ENV === 'production') chain.plugin('deskFiles').use(DeskFiles)
    }
  }
})
