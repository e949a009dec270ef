interface Preview {
  questionId: string
  channel: string
  from: string
  text: string
}

const dayMs = 86_400_000

/** The message of the day: one after the other, the same all day long. Undefined where there is none. */
export function previewOf<P extends Preview>(previews: readonly P[], now: Date): P | undefined {
  const day = Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / dayMs)
  return previews[day % previews.length]
}
