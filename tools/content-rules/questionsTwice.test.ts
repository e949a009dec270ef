import { contentOf, judge, officerQuestion, single } from './fixture'
import { rule } from './questionsTwice'

const found = (parts: Parameters<typeof contentOf>[0]) => rule.check(contentOf(parts)).map(({ id, problem }) => `${id}：${problem}`)
const other = { id: 'rebate-single-02', stem: '群主请您再垫一单，怎么办？', explanation: '再垫一单，他还会要下一单。' }
const otherOptions = single().options.map(option => ({ ...option, text: `${option.text}再说` }))

describe('a question', () => {
  test('may share its stem with others when it is the message that is judged', () => {
    const material = { channel: 'sms' as const, from: '1069****13', text: '您的[[积分清零]]，点[[链接]]兑换。' }
    expect(found({ practice: [judge(), judge({ id: 'rebate-judge-02', material, explanation: '积分清零是催您点链接的由头。' })] })).toEqual([])
  })

  test('does not stand in its pool again under another id', () => {
    expect(found({ practice: [judge(), judge({ id: 'rebate-judge-02' })] })).toEqual(['rebate-judge-02：材料、解释和rebate-judge-01的一样。'])
    expect(found({ contest: [single(), single({ id: 'rebate-single-02' })] })).toEqual(['rebate-single-02：题目、选项、解释和rebate-single-01的一样。'])
  })

  test("does not stand again in officers' practice, whatever its marks and the order of its options", () => {
    const again = officerQuestion({ id: 'officer-explain-02', stem: '一位大爷停在摊位前，您先说哪一句', options: [...officerQuestion().options].reverse() })
    expect(found({ officerPractice: [officerQuestion(), again] })).toEqual(['officer-explain-02：题目、选项、解释和officer-explain-01的一样。'])
  })

  test('is found by its options or its explanation alone, too', () => {
    expect(found({ practice: [single(), single(other)] })).toEqual(['rebate-single-02：选项和rebate-single-01的一样。'])
    expect(found({ practice: [single(), single({ ...other, options: otherOptions, explanation: single().explanation })] })).toEqual(['rebate-single-02：解释和rebate-single-01的一样。'])
  })

  test('of the practice does not come again in the checkup', () => {
    expect(found({ practice: [single()], checkup: [single({ id: 'rebate-single-02' })] })).toHaveLength(1)
    expect(found({ practice: [single()], checkup: [single({ ...other, options: otherOptions })] })).toEqual([])
  })
})
