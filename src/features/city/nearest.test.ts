import { partnerText } from '../../../tests/support/publishedTexts'
import { byArea, byDistance, distanceBetween, distanceWords, findPartners } from './nearest'

const point = (latitude: number, longitude: number) => ({ latitude, longitude })

/** Great-circle distances that stand in atlases and textbooks. */
test.each([
  ['pole to equator', point(90, 0), point(0, 77), 10_007.5],
  ['to the other side of the earth', point(0, 0), point(0, 180), 20_015.1],
  ['one degree along the equator', point(0, 110), point(0, 111), 111.2],
  ['Paris to Warsaw', point(48.8566, 2.3522), point(52.2297, 21.0122), 1368],
  ['Los Angeles to Nashville', point(33.94, -118.4), point(36.12, -86.67), 2886.4],
  ['Beijing to Shanghai', point(39.9042, 116.4074), point(31.2304, 121.4737), 1067.3]
])('%s is as far as published', (_, from, to, kilometres) => {
  expect(distanceBetween(from, to) / 1000 / kilometres).toBeCloseTo(1, 2)
})

test('a distance is the same both ways, and none to where one stands', () => {
  const [here, there] = [point(30.001, 110.011), point(30.02, 110.05)]
  expect(distanceBetween(here, there)).toBe(distanceBetween(there, here))
  expect(distanceBetween(here, here)).toBe(0)
})

test.each([
  [0, '50米'],
  [60, '50米'],
  [130, '150米'],
  [974, '950米'],
  [975, '1.0公里'],
  [1_240, '1.2公里'],
  [9_949, '9.9公里'],
  [9_951, '10公里'],
  [12_600, '13公里']
])('%s metres are read as %s', (metres, words) => {
  expect(distanceWords(metres)).toBe(words)
})

const near = partnerText('near', { name: '城东便民店', latitude: 30.001, longitude: 110.001 })
const nearer = partnerText('nearer', { name: '河滨派出所', area: '河滨社区', address: '河滨路8号', offers: ['反诈咨询'], latitude: 30.0005, longitude: 110 })
const far = partnerText('far', { name: '城东银行', latitude: 31, longitude: 111 })
const partners = [far, near, nearer]
const ids = (found: { id: string }[]) => found.map(({ id }) => id)

test('the nearest come first, and the list it is given stays as it was', () => {
  expect(ids(byDistance(partners, point(30, 110)))).toEqual(['nearer', 'near', 'far'])
  expect(ids(partners)).toEqual(['far', 'near', 'nearer'])
})

test('points of one community stand together, in the order they come in', () => {
  expect(byArea(partners).map(({ area, partners: inArea }) => [area, ids(inArea)])).toEqual([
    ['城东社区', ['far', 'near']],
    ['河滨社区', ['nearer']]
  ])
})

test.each([
  ['name', '派出所', ['nearer']],
  ['address', '8号', ['nearer']],
  ['community', '城东社区', ['far', 'near']],
  ['what they offer, in letters of either case', '国家反诈中心app', ['far', 'near']],
  ['all words, in any order', '银行 城东', ['far']],
  ['blanks, which find all', ' 　', ['far', 'near', 'nearer']],
  ['a word that is nowhere', '医院', []]
])('points are found by %s', (_, query, found) => {
  expect(ids(findPartners(partners, query))).toEqual(found)
})
