/** Bundles the function layer: the index.js of each cloud function for WeChat and dist/server.js for `npm start`. */
import { readFile, stat } from 'node:fs/promises'
import { build, type BuildOptions, type Plugin } from 'esbuild'
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
 * What the packages carry and no function uses: kysely's plugins with the tree walker under them, its MERGE, and what alters tables
 * and makes views (migrations are plain SQL); pg's native binding and its password file. A tenth of the bundle. Each throws,
 * should it be used one day.
 */
const leftOut = new RegExp(
  [
    String.raw`[\\/]kysely[\\/].*[\\/](operation-node-transformer|with-schema-plugin|merge-query-builder)\.js$`,
    String.raw`[\\/]kysely[\\/].*[\\/]schema[\\/](alter|\w+-view|\w+-type|refresh)[\w-]*-builder\.js$`,
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

/** One file without node_modules: what WeChat uploads. Target node16 is the oldest runtime the platform offers. */
const cloudFunction = (name: string): BuildOptions => ({
  ...forNode,
  entryPoints: [`cloud/${name}.ts`],
  outfile: `cloudfunctions/${name}/index.js`,
  minify: true,
  target: 'node16',
  external: ['pg-native', 'wx-server-sdk'],
  plugins: [packContent, packSimplified, leaveOut]
})

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
  await Promise.all([build(cloudFunction('api')), build(cloudFunction('nightly')), build(server)])
  const { size } = await stat('cloudfunctions/api/index.js')
  process.stdout.write(`cloudfunctions/api/index.js ${size} of ${apiBudget} bytes\n`)
  if (size > apiBudget) throw new Error(`cloudfunctions/api/index.js has ${size} bytes; at most ${apiBudget} are allowed.`)
}

buildCloud().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
