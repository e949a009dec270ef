import { placeIdOf } from './placeIdOf'

test.each([
  ['east-station', 'east-station'],
  ['east%2Dstation', 'east-station'],
  ['%E8%BD%A6%E7%AB%99', '车站'],
  ['100%', undefined],
  ['%E8%BD', undefined],
  [undefined, undefined]
])('a code that carries %s opens the place %s', (scene, place) => {
  expect(placeIdOf(scene)).toBe(place)
})
