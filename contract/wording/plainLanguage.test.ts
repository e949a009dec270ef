import { longSentencesIn, sentenceLength } from './plainLanguage'

describe('plain language', () => {
  test('counts a Latin word or a number by its width', () => {
    expect(sentenceLength('自己拨96110，或打开App。')).toBe(11)
  })

  test('finds the sentence of more than 30 characters among shorter ones', () => {
    expect(longSentencesIn(`好的。${'字'.repeat(30)}。${'句'.repeat(31)}。`)).toHaveLength(1)
  })
})
