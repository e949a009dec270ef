import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import { persist } from 'zustand/middleware'
import { stored } from '../../../tests/journeys/support/memoryStorage'
import { persisted } from './persisted'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))

const Stored = v.object({ names: v.array(v.string()) })

interface State {
  names: string[]
  busy: boolean
  add(name: string): void
}

/** As after a start of the app: a new store that loads what is stored. */
const openStore = () =>
  createStore<State>()(
    persist(
      set => ({ names: ['fresh'], busy: false, add: name => set(state => ({ names: [...state.names, name], busy: true })) }),
      persisted('names', Stored, 2, (state: State) => ({ names: state.names }))
    )
  )

beforeEach(() => stored.clear())

test('finds again after a restart what was stored', () => {
  openStore().getState().add('second')
  expect(openStore().getState().names).toEqual(['fresh', 'second'])
})

test('stores the picked part and the version, nothing else', () => {
  openStore().getState().add('second')
  expect(JSON.parse(stored.get('names')!)).toEqual({ state: { names: ['fresh', 'second'] }, version: 2 })
  expect(openStore().getState().busy).toBe(false)
})

test.each([
  ['text that is no JSON', '{"state":{"names":["old"'],
  ['another version', JSON.stringify({ state: { names: ['old'] }, version: 1 })],
  ['no version', JSON.stringify({ state: { names: ['old'] } })],
  ['a field of the wrong type', JSON.stringify({ state: { names: [1] }, version: 2 })],
  ['a missing field', JSON.stringify({ state: {}, version: 2 })],
  ['no state', JSON.stringify({ version: 2 })],
  ['null', 'null'],
  ['a bare number', '7']
])('begins fresh with %s, and can be used', (_, text) => {
  stored.set('names', text)
  const store = openStore()
  expect(store.getState().names).toEqual(['fresh'])
  store.getState().add('second')
  expect(openStore().getState().names).toEqual(['fresh', 'second'])
})

test('drops fields that the schema does not know', () => {
  stored.set('names', JSON.stringify({ state: { names: ['old'], busy: true }, version: 2 }))
  expect(openStore().getState()).toMatchObject({ names: ['old'], busy: false })
})
