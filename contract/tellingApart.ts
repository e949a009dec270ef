/** From this d′ on messages are mostly told apart: without a lean 77 right of 100. */
export const apartFrom = 1.5

/** d′ in words, for one person and for groups. Without a lean, 0.5, 1.5 and 2.5 are 60, 77 and 89 right of 100. */
export const apartSteps = [
  { from: -Infinity, words: '还分不太清' },
  { from: 0.5, words: '能分清一些' },
  { from: apartFrom, words: '大多分得清' },
  { from: 2.5, words: '分得很清' }
] as const

/** d′ as it is shown, with one decimal: the word beside it is that of the figure. */
export const asShown = (discernment: number): number => Number(discernment.toFixed(1))

/** How well scam and genuine are told apart, in words. */
export const tellingApart = (discernment: number): string =>
  apartSteps.reduce((words, step) => (asShown(discernment) >= step.from ? step.words : words), '')
