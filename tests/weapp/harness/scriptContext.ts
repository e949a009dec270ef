import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { Activity } from './activity'

/** What a script meets besides the globals. */
interface Surroundings {
  /** The time in ms, for Date. */
  now: () => number
  pluginsFor: (file: string) => (name: string) => unknown
}

/** Inside the context, so that its own Date is the one that is set. */
const setClock = `(function (now) {
  var Real = Date
  globalThis.Date = class extends Real {
    constructor() { arguments.length ? super(...arguments) : super(now()) }
    static now() { return now() }
  }
})`

/**
 * The JavaScript side of WeChat: no window, document, fetch, URL or crypto, and no code from strings.
 *
 * @returns `load`, which runs a file of the build once, as WeChat's require does
 */
export function scriptContext(dir: string, globals: Record<string, unknown>, activity: Activity, log: string[], around: Surroundings): (file: string) => unknown {
  const write = (level: string) => (...parts: unknown[]) => void log.push(`${level}: ${parts.map(readable).join(' ')}`)
  // React reports what a component throws here and nowhere else.
  const failed = (...parts: unknown[]) => {
    write('error')(...parts)
    activity.errors.push(parts[0])
  }
  const context = vm.createContext(
    {
      ...globals,
      console: { log: write('log'), info: write('info'), debug: write('debug'), warn: write('warn'), error: failed },
      setTimeout: activity.setTimeout,
      setInterval: activity.setInterval,
      clearTimeout: activity.clearTimer,
      clearInterval: activity.clearTimer
    },
    { codeGeneration: { strings: false, wasm: false } }
  )
  // Some phones' engines come without it.
  vm.runInContext('delete globalThis.Intl; delete globalThis.WebAssembly', context)
  ;(vm.runInContext(setClock, context) as (now: () => number) => void)(around.now)
  const loaded = new Map<string, { exports: unknown }>()

  const load = (file: string): unknown => {
    const found = loaded.get(file)
    if (found) return found.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const source = readFileSync(path.join(dir, file), 'utf8')
    const run = vm.runInContext(`(function (require, module, exports, requirePlugin) {${source}\n})`, context, { filename: file }) as (...rest: unknown[]) => void
    run((name: string) => load(resolveModule(file, name)), module, module.exports, around.pluginsFor(file))
    return module.exports
  }
  return load
}

function resolveModule(from: string, name: string): string {
  const file = path.posix.join(path.posix.dirname(from), name)
  return file.endsWith('.js') ? file : `${file}.js`
}

function readable(part: unknown): string {
  if (typeof part === 'string') return part
  if (Object.prototype.toString.call(part) === '[object Error]') return String((part as Error).stack)
  return JSON.stringify(part) ?? String(part)
}
