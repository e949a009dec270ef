import { maskNumbers } from './maskNumbers'

describe('numbers in what people tell us', () => {
  test.each([
    ['打13800000021找我', '打（电话号码已隐去）找我', '电话号码'],
    ['打138 0000 0021找我', '打（电话号码已隐去）找我', '电话号码'],
    ['打１３８０００００２１５找我', '打（电话号码已隐去）找我', '电话号码'],
    ['单位电话010-62345678', '单位电话（电话号码已隐去）', '电话号码'],
    ['卡号6222 0210 0100 0000 000', '卡号（卡号已隐去）', '卡号'],
    ['我是11010519491231002X', '我是（身份证号已隐去）', '身份证号'],
    ['验证码123456', '验证码（验证码已隐去）', '验证码'],
    ['密码是abc123', '密码是（密码已隐去）', '密码']
  ])('are hidden: %s', (text, masked, name) => {
    expect(maskNumbers(text)).toEqual({ text: masked, found: [name] })
  })

  test.each(['打96110或110', '=cmd|calc!A1', '2026-11-22做了38720元', '第12题👍', '20261122'])('stay where they are nobody’s: %s', text => {
    expect(maskNumbers(text)).toEqual({ text, found: [] })
  })

  test('are named once however many there are', () => {
    expect(maskNumbers('13800000021，13900000021').found).toEqual(['电话号码'])
  })
})
