import { routes } from '@/routes'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { keptCase } from './casesStore'
import { useFavouritesStore } from './favouritesStore'
import { readCase } from './useCase'

/** What the card in a WeChat chat says and opens. */
export function shareCardOf(caseId: string): { title: string; path: string } {
  const one = keptCase(caseId) ?? readCase(caseId) ?? useFavouritesStore.getState().cases.find(({ id }) => id === caseId)
  return { title: one ? withoutMarks(one.title) : '一条真实案例', path: routes.case(caseId) }
}
