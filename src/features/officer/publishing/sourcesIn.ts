import type { Draft } from './textTypes'
import { basedOn } from '@/shared/basedOn'

/** Where a text has its facts from, as far as that is written yet. */
export function sourcesIn({ sources }: Pick<Draft['text'], 'sources'>): string {
  const written = sources.filter(({ publisher }) => publisher.trim() !== '')
  return written.length > 0 ? basedOn(written) : ''
}
