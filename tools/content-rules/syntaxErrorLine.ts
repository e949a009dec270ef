type Kind = 'text' | 'scalar' | '{' | '}' | '[' | ']' | ',' | ':'
type State = 'value' | 'firstItem' | 'firstKey' | 'key' | 'colon' | 'afterMember' | 'afterItem' | 'end'
type Next = State | 'after' | 'close'

const startOfValue = { text: 'after', scalar: 'after', '{': 'firstKey', '[': 'firstItem' } as const

/** Which kind of token may come in each state, and where it leads. */
const grammar: Record<State, Partial<Record<Kind, Next>>> = {
  value: startOfValue,
  firstItem: { ...startOfValue, ']': 'close' },
  firstKey: { text: 'colon', '}': 'close' },
  key: { text: 'colon' },
  colon: { ':': 'value' },
  afterMember: { ',': 'key', '}': 'close' },
  afterItem: { ',': 'value', ']': 'close' },
  end: {}
}

const token = /\s*(?:("(?:[^"\\\n]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/y
const space = /\s*/y

function startOfToken(text: string, from: number): number {
  space.lastIndex = from
  return from + (space.exec(text)?.[0].length ?? 0)
}

/**
 * The line, from 1, on which a text stops being JSON. Node words its errors differently from version to version and
 * often gives no position, so the text is walked here.
 */
export function syntaxErrorLine(text: string): number {
  const open: ('{' | '[')[] = []
  let state: State = 'value'
  let at = 0
  for (;;) {
    token.lastIndex = at
    const match = token.exec(text)
    const kind = match && ((match[3] as Kind | undefined) ?? (match[1] ? 'text' : 'scalar'))
    const next: Next | undefined = kind ? grammar[state][kind] : undefined
    if (!match || !next) return text.slice(0, startOfToken(text, at)).split('\n').length
    if (kind === '{' || kind === '[') open.push(kind)
    if (next === 'close') open.pop()
    const inside = open.at(-1)
    if (next !== 'close' && next !== 'after') state = next
    else state = inside === '{' ? 'afterMember' : inside === '[' ? 'afterItem' : 'end'
    at += match[0].length
  }
}
