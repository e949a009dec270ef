/** A content file that its folder's index does not name would be checked but never shown. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const content = resolve(__dirname, '../../content')
const folders = readdirSync(content).filter(name => existsSync(join(content, name, 'index.ts')))

describe('the index of a content folder', () => {
  test.each(folders)('names every file of %s', folder => {
    const index = readFileSync(join(content, folder, 'index.ts'), 'utf8')
    const files = readdirSync(join(content, folder)).filter(name => name.endsWith('.json'))
    expect(files.filter(name => !index.includes(`from './${name}'`))).toEqual([])
  })
})
