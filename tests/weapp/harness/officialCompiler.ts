/** WeChat's own template and style compilers, as DevTools runs them. */
import { readdirSync } from 'node:fs'
import vm from 'node:vm'
import wcc from 'miniprogram-compiler/src/wcc'
import wcsc from 'miniprogram-compiler/src/wcsc'

const maxBuffer = 64 * 1024 * 1024

/** What a compiled template makes of data: elements, or text. */
export type RenderedNode = string | number | RenderedElement
export interface RenderedElement {
  tag: string
  attr?: Record<string, unknown>
  children?: RenderedNode[]
}

/** Renders the template of a page or component, named without extension, over its data. */
export type Render = (template: string, data: unknown) => RenderedElement

/** Every file under the root with the extension, relative to the root. */
export function filesOf(root: string, extension: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(file => file.replace(/\\/g, '/'))
    .filter(file => file.endsWith(extension))
    .sort()
}

/**
 * Compiles every wxml of a built mini-program. Throws the compiler's message for a broken one; rendering throws too when
 * a page asks for a template that the build does not hold, which WeChat only logs.
 */
export function compileTemplates(root: string): Render {
  const script = wcc(root, filesOf(root, '.wxml').map(withoutExtension), filesOf(root, '.wxs'), { maxBuffer })
  const complaints: string[] = []
  const complain = (...parts: unknown[]) => void complaints.push(parts.join(' '))
  // The data is parsed inside: the compiled code does not know objects of another context.
  const render = vm.runInNewContext(
    `var window = this; ${script}; (path, data) => $gwx(path)(JSON.parse(data))`,
    { console: { log: complain, warn: complain, error: complain } }
  ) as (path: string, data: string) => RenderedElement
  return (template, data) => {
    complaints.length = 0
    const tree = render(`${template}.wxml`, JSON.stringify(data))
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
    return tree
  }
}

/** Compiles every wxss and returns their names. Throws the compiler's message for a broken one. */
export function compileStyles(root: string): string[] {
  const files = filesOf(root, '.wxss')
  if (files.length === 0) return []
  const result = wcsc(root, files.map(withoutExtension), { maxBuffer })
  // Not instanceof: under jest the compiler's Error is of another context.
  if ('message' in result) throw new Error(String(result.message))
  return files
}

const withoutExtension = (file: string) => file.replace(/\.\w+$/, '')
