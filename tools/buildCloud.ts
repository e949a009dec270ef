/** Bundles the function layer: the cloud functions for WeChat and dist/server.js for `npm start`. */
import { statSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, type BuildOptions, type Plugin, transform, type TransformOptions } from 'esbuild'
import { filesLoadedBy } from './filesLoadedBy'
import { packContent } from './packContent'
import { packSimplified } from './packSimplified'

const apiBudget = 400_000

const forNode: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'warning',
  // Half the size for Chinese text, which would be written as six-byte escapes otherwise.
  charset: 'utf8',
  legalComments: 'none'
}

/**
 * What the packages carry and no function uses: kysely's plugins with the tree walker under them, its MERGE, CASE and JSON paths, and
 * what alters and drops tables and makes views (migrations are plain SQL); pg's native binding and its password file. A tenth of the bundle. Each throws,
 * should it be used one day.
 */
const leftOut = new RegExp(
  [
    String.raw`[\\/]kysely[\\/].*[\\/](operation-node-transformer|with-schema-plugin|merge-query-builder|json-path-builder|case-builder)\.js$`,
    String.raw`[\\/]kysely[\\/].*[\\/]schema[\\/](alter|drop|create-index|\w+-view|\w+-type|refresh)[\w-]*-builder\.js$`,
    String.raw`[\\/]pg[\\/]lib[\\/]native[\\/]index\.js$`,
    String.raw`[\\/]pgpass[\\/]lib[\\/]index\.js$`
  ].join('|')
)

const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onLoad }) {
    onLoad({ filter: leftOut }, async ({ path }) => {
      const refusal = 'constructor () { throw new Error("left out of the bundle: tools/buildCloud.ts") }'
      if (!path.includes('kysely')) return { contents: `module.exports = class { ${refusal} }` }
      const classes = (await readFile(path, 'utf8')).matchAll(/^export class (\w+)/gm)
      return { contents: [...classes].map(([, name]) => `export class ${name} { ${refusal} }`).join('\n') }
    })
  }
}

/** Without node_modules: what WeChat uploads. Target node16 is the oldest runtime the platform offers. */
const forWechat: BuildOptions = {
  ...forNode,
  minify: true,
  target: 'node16',
  external: ['pg-native', 'wx-server-sdk'],
  plugins: [packContent, packSimplified, leaveOut]
}

const nightly: BuildOptions = { ...forWechat, entryPoints: ['cloud/nightly.ts'], outfile: 'cloudfunctions/nightly/index.js' }

/**
 * index.js and, in chunks/, what it shares with officers' actions and what these alone need, which is loaded with the first of them.
 * esbuild splits ES modules only; what WeChat calls is CommonJS, so the pieces are rewritten afterwards.
 */
async function buildApi(): Promise<void> {
  const outdir = resolve('cloudfunctions/api')
  const chunks = join(outdir, 'chunks')
  const { outputFiles } = await build({ ...forWechat, entryPoints: { index: 'cloud/api.ts' }, outdir, chunkNames: 'chunks/[name]-[hash]', format: 'esm', splitting: true, write: false })
  await mkdir(chunks, { recursive: true })
  for (const { path, text } of outputFiles) await writeFile(path, (await transform(text, asCommonJs)).code)
  // Those of earlier builds: last, so that what runs meanwhile finds its own.
  const fresh = new Set(outputFiles.map(({ path }) => path))
  for (const name of await readdir(chunks)) if (!fresh.has(join(chunks, name))) await rm(join(chunks, name))
}

const asCommonJs: TransformOptions = {
  format: 'cjs',
  platform: 'node',
  target: 'node16',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  supported: { 'dynamic-import': false }
}

/** Runs beside node_modules, so packages stay outside and stack traces stay readable. */
const server: BuildOptions = {
  ...forNode,
  entryPoints: ['cloud/serve.ts'],
  outfile: 'dist/server.js',
  target: 'node20',
  packages: 'external',
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" }
}

async function buildCloud(): Promise<void> {
  await Promise.all([buildApi(), build(nightly), build(server)])
  const files = filesLoadedBy(resolve('cloudfunctions/api/index.js'))
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0)
  process.stdout.write(`cloudfunctions/api at a cold start ${size} of ${apiBudget} bytes\n`)
  if (size > apiBudget) throw new Error(`A resident's cold start loads ${size} bytes of cloudfunctions/api; at most ${apiBudget} are allowed.`)
}

buildCloud().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
