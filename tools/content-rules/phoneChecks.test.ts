import { contentOf, guide, stepRule } from './fixture'
import { phoneChecks } from './phoneChecks'

describe('the list of what to look at on a real phone', () => {
  test('names the guide, the step and its title', () => {
    expect(phoneChecks(contentOf({ guides: [guide()] }))).toBe(
      '请在真机核对\n  guide-antifraud-app  国家反诈中心APP  上次核对2026-11-21\n    install  认准名字再安装'
    )
  })

  test('is empty when nothing differs from phone to phone', () => {
    const rules = { ...guide().rules, install: stepRule() }
    expect(phoneChecks(contentOf({ guides: [guide({ rules })] }))).toBe('')
    expect(phoneChecks(contentOf({}))).toBe('')
  })
})
