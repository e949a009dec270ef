import { contentOf, judge } from './fixture'
import { rule } from './plainLanguage'

const check = (explanation: string) => rule.check(contentOf({ practice: [judge({ explanation })] }))

describe('plain language', () => {
  test('passes short sentences, however many', () => {
    expect(check('先挂断。再自己打开官方App查一查。'.repeat(4))).toEqual([])
  })

  test('warns of a sentence of more than 25 characters', () => {
    expect(check(`${'字'.repeat(26)}。`)).toMatchObject([{ warning: true }])
    expect(check(`${'字'.repeat(25)}。`)).toEqual([])
  })

  test('refuses a sentence of more than 30 characters and quotes it', () => {
    const [finding] = check(`好的。${'字'.repeat(31)}。`)
    expect(finding?.warning).toBeUndefined()
    expect(finding?.problem).toBe(`解释里有一句31个字：“${'字'.repeat(31)}。”，最多30个字。`)
  })

  test('does not measure the simulated message', () => {
    const material = { channel: 'sms' as const, from: '1069****12', text: `[[${'字'.repeat(4)}]]${'字'.repeat(60)}[[今日有效]]` }
    expect(rule.check(contentOf({ practice: [judge({ material })] }))).toEqual([])
  })
})
