import { phrasesOf } from './phrasesOf'

describe('phrasesOf', () => {
  it('breaks after the mark of a clause', () => {
    expect(phrasesOf('这个电话，您信吗？')).toEqual(['这个电话，', '您信吗？'])
  })

  it('breaks where the writer says so', () => {
    expect(phrasesOf('装好|国家反诈中心APP')).toEqual(['装好', '国家反诈中心APP'])
  })

  it('keeps closing quotation marks with their clause', () => {
    expect(phrasesOf('“没事的。”他说，您信吗？')).toEqual(['“没事的。”他说，', '您信吗？'])
  })

  it('leaves one clause whole', () => {
    expect(phrasesOf('这条短信是真是假？')).toEqual(['这条短信是真是假？'])
  })
})
