import { alertText } from '../../contract/wording/fixture'
import { rule } from './exampleData'
import { contentOf, partner, place } from './fixture'

describe('example data', () => {
  test('is told once for each file, as a wish', () => {
    const content = contentOf({
      alerts: [alertText({ publisher: '本市反诈中心（示例）' })],
      places: [place({ name: '示例：东站' })],
      partners: [partner({ example: true }), partner({ id: 'example-shop', example: true }), partner({ id: 'east-shop' })]
    })
    expect(rule.check(content).map(({ file, problem, warning }) => [file, problem, warning])).toEqual([
      ['content/alerts/topics.json', '有1条示例数据。', true],
      ['content/places/city.json', '有1条示例数据。', true],
      ['content/partners/city.json', '有2条示例数据。', true]
    ])
  })

  test('is none of the city’s own', () => {
    expect(rule.check(contentOf({ alerts: [alertText()], places: [place()], partners: [partner()] }))).toEqual([])
  })
})
