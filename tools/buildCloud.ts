/** Bundles the function layer: the index.js of each cloud function for WeChat and dist/server.js for `npm start`. */
import { stat } from 'node:fs/promises'
import { build, type BuildOptions } from 'esbuild'
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

/** One file without node_modules: what WeChat uploads. Target node16 is the oldest runtime the platform offers. */
const cloudFunction = (name: string): BuildOptions => ({
  ...forNode,
  entryPoints: [`cloud/${name}.ts`],
  outfile: `cloudfunctions/${name}/index.js`,
  minify: true,
  target: 'node16',
  external: ['pg-native', 'wx-server-sdk'],
  plugins: [packContent, packSimplified]
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
