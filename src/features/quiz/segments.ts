/** A run of a simulated message; `clue` is the index of the clue that a marked run stands for. */
export interface Segment {
  text: string
  clue?: number
}

/** Splits `[[…]]`-marked text into runs. Text without marks is one run. */
export function segmentsOf(text: string): Segment[] {
  let clue = 0
  return text.split(/(\[\[.+?\]\])/).flatMap(part => {
    if (part === '') return []
    return part.startsWith('[[') ? [{ text: part.slice(2, -2), clue: clue++ }] : [{ text: part }]
  })
}
