import type { SpeechPort } from './port'

/** Slower than a news reader: an elder listens and thinks along. */
const rate = 0.9

/** `window` is there in jest too, but without a voice. */
export const canSpeak: SpeechPort['canSpeak'] = () => typeof window !== 'undefined' && 'speechSynthesis' in window

export const speak: SpeechPort['speak'] = (sentences, onEnd) => {
  const { speechSynthesis } = window
  let ended = false
  const end = () => {
    if (ended) return
    ended = true
    onEnd()
  }
  speechSynthesis.cancel()
  // One by one: Chrome falls silent in the middle of a text of more than a quarter of a minute.
  sentences.forEach((sentence, i) => {
    const utterance = new SpeechSynthesisUtterance(sentence)
    utterance.lang = 'zh-CN'
    utterance.rate = rate
    utterance.onerror = () => {
      // The others would go on by themselves.
      speechSynthesis.cancel()
      end()
    }
    if (i === sentences.length - 1) utterance.onend = end
    speechSynthesis.speak(utterance)
  })
  return () => {
    speechSynthesis.cancel()
    end()
  }
}
