/** A browser's voice that says nothing until `finish` is called. */
interface Utterance {
  text: string
  onend?: () => void
  onerror?: () => void
}

let queue: Utterance[] = []

/** Gives the browser a voice; jsdom has none. @returns takes it away again */
export function giveVoice(): () => void {
  queue = []
  const speechSynthesis = { speak: (utterance: Utterance) => void queue.push(utterance), cancel: () => void (queue = []) }
  const SpeechSynthesisUtterance = class {
    constructor(readonly text: string) {}
  }
  Object.assign(window, { speechSynthesis, SpeechSynthesisUtterance })
  return () => {
    for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance']) Reflect.deleteProperty(window, name)
  }
}

/** What is being read or waits to be. */
export const spoken = (): string[] => queue.map(({ text }) => text)

/** Everything has been read. */
export function finish(): void {
  const last = queue.at(-1)
  queue = []
  last?.onend?.()
}
