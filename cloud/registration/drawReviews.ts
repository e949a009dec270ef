import type { Dependencies } from '../dependencies'
import { createReviewDraw } from '../store/reviewDraw'

/**
 * Draws by lot what another officer looks at. One officer after the other, so that a night that is cut short has lost nothing; it
 * begins anywhere, so that the same ones are not always last.
 *
 * @param until when to stop, by the clock of `now`
 */
export async function drawReviews({ identity, now, random, settings, store }: Omit<Dependencies, 'bank' | 'log'>, until: Date): Promise<void> {
  const draws = store.part(createReviewDraw)
  const officers = await draws.officers()
  const first = Math.floor(random() * officers.length)
  const key = identity.mac('review', 'order')
  for (const officerId of [...officers.slice(first), ...officers.slice(0, first)]) {
    if (now() > until) return
    await draws.draw(officerId, settings.reviewPercent, key, now())
  }
}
