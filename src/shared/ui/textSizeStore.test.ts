import { textClass } from './textSizeStore'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))

test.each([
  ['system', 1, ''],
  ['system', 0.85, ''],
  ['system', 1.19, ''],
  ['system', 1.2, 'text-125'],
  ['system', 1.44, 'text-125'],
  ['system', 1.45, 'text-160'],
  ['system', 2, 'text-160'],
  ['standard', 2, ''],
  ['large', 1, 'text-125'],
  ['large', 2, 'text-125'],
  ['largest', 1, 'text-160']
] as const)('with %s chosen and the phone at %s the class is "%s"', (size, system, expected) => {
  expect(textClass(size, system)).toBe(expected)
})
