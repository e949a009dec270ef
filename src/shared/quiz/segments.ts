/** A run of a simulated message; `clue` is the index of the clue that a marked run stands for. */
export interface Segment {
  text: string
  clue?: number
  /** Punctuation that follows a marked run: set together with it, so that no mark begins a line. */
  tail?: string
}

const closing = /^[，。；：、？！”’）》】…]+/

/** Splits `[[…]]`-marked text into runs. Text without marks is one run. */
export function segmentsOf(text: string): Segment[] {
  const parts = text.split(/(\[\[.+?\]\])/)
  let clue = 0
  return parts.flatMap((part, i): Segment[] => {
    if (part.startsWith('[[')) {
      const tail = closing.exec(parts[i + 1] ?? '')?.[0]
      return [{ text: part.slice(2, -2), clue: clue++, ...(tail ? { tail } : {}) }]
    }
    const rest = i > 0 ? part.replace(closing, '') : part
    return rest === '' ? [] : [{ text: rest }]
  })
}
