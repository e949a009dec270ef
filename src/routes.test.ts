import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { routes, tabs } from './routes'

test('adds to the practice page only what is given, encoded', () => {
  const plain = routes.practice()
  expect(plain).not.toContain('?')
  expect(routes.practice({ kind: 'rebate' })).toBe(`${plain}?kind=rebate`)
  expect(routes.practice({ kind: 'rebate', first: 'rebate-judge-01' })).toBe(`${plain}?kind=rebate&first=rebate-judge-01`)
  expect(routes.practice({ kind: '', first: 'a&b=c' })).toBe(`${plain}?first=a%26b%3Dc`)
})

test('names pages that are there', () => {
  const pages = Object.values(routes).map(route => (typeof route === 'string' ? route : (route as (id?: unknown) => string)('a')))
  const paths = [...Object.values(tabs), ...pages.map(path => path.split('?')[0])]
  expect(paths.filter(path => !existsSync(join(__dirname, `${path}.tsx`)))).toEqual([])
})
