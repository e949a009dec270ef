/**
 * Tells the second tap of a double tap, which many people make out of habit: it must not undo a choice or turn the page
 * twice. Browsers count the taps on one spot.
 */
export function createDoubleTapGuard(): (event: unknown) => boolean {
  return event => {
    const { detail } = (event ?? {}) as { detail?: unknown }
    return typeof detail === 'number' && detail > 1
  }
}
