import type { Case } from '../../../contract/case'
import { stored } from '../../../tests/journeys/support/memoryStorage'
import { caseText } from '../../../tests/support/publishedTexts'
import { useFavouritesStore } from './favouritesStore'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))

const a = (id: string, version = 1): Case => ({ ...caseText(id), version, publishedAt: '2026-11-22T08:00:00.000Z' })
const kept = () => useFavouritesStore.getState().cases
const { toggle, renew, drop, forget } = useFavouritesStore.getState()

beforeEach(() => forget())

test('keeps whole cases, the one kept last first', () => {
  toggle(a('one'))
  toggle(a('two'))
  expect(kept()).toEqual([a('two'), a('one')])
})

test('lets a case go that is kept already, also in another version', () => {
  toggle(a('one'))
  toggle(a('two'))
  toggle(a('one', 2))
  expect(kept()).toEqual([a('two')])
})

test('takes a new version in the place of the old one, and nothing that is not kept', () => {
  toggle(a('one'))
  toggle(a('two'))
  renew(a('one', 2))
  renew(a('three'))
  expect(kept()).toEqual([a('two'), a('one', 2)])
})

test('drops what was withdrawn, and an id it does not have does no harm', () => {
  toggle(a('one'))
  drop('unknown')
  expect(kept()).toEqual([a('one')])
  drop('one')
  expect(kept()).toEqual([])
})

test('finds them again after a start, and begins fresh with what cannot be read', async () => {
  toggle(a('one'))
  const text = stored.get('favourites')!
  forget()
  stored.set('favourites', text)
  await useFavouritesStore.persist.rehydrate()
  expect(kept()).toEqual([a('one')])
  forget()
  stored.set('favourites', text.replace('"steps"', '"stepped"'))
  await useFavouritesStore.persist.rehydrate()
  expect(kept()).toEqual([])
})
