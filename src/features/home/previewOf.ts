import { chinaDay } from '../../../contract/chinaDay'

interface Preview {
  questionId: string
  channel: string
  from: string
  text: string
}

const dayMs = 86_400_000

/**
 * The message of the day, by days in China: one after the other, the same all day long until it is answered. Undefined where none is left.
 *
 * @param answered questions that need not be asked now
 */
export function previewOf<P extends Preview>(previews: readonly P[], now: Date, answered: readonly string[] = []): P | undefined {
  const begin = (Date.parse(chinaDay(now)) / dayMs) % previews.length
  return [...previews.slice(begin), ...previews.slice(0, begin)].find(({ questionId }) => !answered.includes(questionId))
}
