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

  it('keeps the parts of a line together, with the space that parts them', () => {
    expect(phrasesOf('进行中，12月1日9时截止　城东派出所')).toEqual(['进行中，', '12月1日9时截止　', '城东派出所'])
  })

  it('breaks a title before the brackets at its end, where they hold more than a word', () => {
    expect(phrasesOf('城东社区反诈知识竞答（2026年第四季）')).toEqual(['城东社区反诈知识竞答', '（2026年第四季）'])
    expect(phrasesOf('报警（110）')).toEqual(['报警（110）'])
    expect(phrasesOf('打开（在手机自带的商店里）再装')).toEqual(['打开（在手机自带的商店里）再装'])
  })

  it('breaks a long publisher behind its bureaus only', () => {
    expect(phrasesOf('某市公安局某区分局城西派出所')).toEqual(['某市公安局', '某区分局', '城西派出所'])
    expect(phrasesOf('某市公安局')).toEqual(['某市公安局'])
    expect(phrasesOf('他自称公安局长')).toEqual(['他自称公安局长'])
  })
})
