/** Reads and changes a field of a text by its dotted path, as findings name it: `steps.2.text`. */

type Tree = Record<string, unknown>

const childOf = (tree: unknown, key: string): unknown => (typeof tree === 'object' && tree !== null ? (tree as Tree)[key] : undefined)

/** The words in a field; empty where there is none. */
export function wordsAt(text: object, path: string): string {
  const found = path.split('.').reduce<unknown>(childOf, text)
  return typeof found === 'string' ? found : ''
}

/** The same text with one field changed; undefined leaves the field out. */
export function withField<T extends object>(text: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.')
  const next = rest.length > 0 ? withField((childOf(text, key) as object | undefined) ?? {}, rest.join('.'), value) : value
  if (Array.isArray(text)) return text.map((item: unknown, i) => (String(i) === key ? next : item)) as unknown as T
  const copy: Tree = { ...(text as Tree) }
  if (next === undefined) delete copy[key]
  else copy[key] = next
  return copy as T
}
