import { scannedCode, typedCode } from './assistCodeIn'

test.each([
  ['042917', '042917'],
  ['042 917', '042917'],
  ['　０４２９１７　', '042917'],
  ['码是042-917。', '042917'],
  ['0429', '0429'],
  ['04291755', '042917'],
  ['一二三', ''],
  ['', '']
])('of what is typed, %s, the digits are %s', (text, digits) => expect(typedCode(text)).toBe(digits))

test.each([
  ['042917', '042917'],
  [' 042 917 ', '042917'],
  ['https://fanzha.example/subpackages/guide/join/index?code=042917', '042917'],
  ['https://fanzha.example/subpackages/guide/join/index?a=1&code=042917&b=2', '042917'],
  ['/subpackages/guide/join/index?code=042917#top', '042917'],
  ['https://fanzha.example/subpackages/guide/join/index?code=04291', undefined],
  ['https://fanzha.example/042917', undefined],
  ['https://fanzha.example/?postcode=0429175', undefined],
  ['13800138000', undefined],
  ['WIFI:S:042917;;', undefined],
  ['', undefined]
])('a camera that reads %s has the code %s', (text, code) => expect(scannedCode(text)).toBe(code))
