import { brandOfDevice, brandOfUserAgent } from './phoneBrand'

const android = (model: string, version = 10) => `Mozilla/5.0 (Linux; Android ${version}; ${model}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0 Mobile Safari/537.36`

test.each([
  ['iphone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1'],
  ['huawei', android('ALN-AL00 Build/HUAWEIALN-AL00')],
  ['huawei', android('VOG-AL10')],
  ['huawei', android('LYA-TL00; HMSCore 6.11')],
  ['huawei', 'Mozilla/5.0 (Phone; OpenHarmony 5.0; HarmonyOS 5.0) AppleWebKit/537.36 Chrome/114.0 ArkWeb/4.1'],
  ['huawei', android('HONOR MAA-AN00', 14)],
  ['xiaomi', android('23127PN0CC Build/UKQ1', 14)],
  ['xiaomi', android('M2012K11AC', 12)],
  ['xiaomi', android('Redmi Note 8 Pro')],
  ['xiaomi', android('MI 9')],
  ['xiaomi', android('2201123C', 13)],
  ['oppo', android('PGEM10', 13)],
  ['oppo', android('CPH2451', 14)],
  ['oppo', android('OnePlus LE2120')],
  ['oppo', android('RMX3700', 13)],
  ['oppo', android('PJZ110', 15)],
  ['vivo', android('V2244A', 13)],
  ['vivo', android('vivo X9')],
  ['vivo', android('iQOO 12', 14)],
  ['android', android('SM-G9910', 13)],
  ['android', android('Pixel 7', 14)]
])('a browser of a phone of %s is known by %s', (brand, userAgent) => {
  expect(brandOfUserAgent(userAgent)).toBe(brand)
})

test.each([
  android('K'),
  android('XYZ 12'),
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15',
  ''
])('a browser that does not say which phone it is on is not guessed: %s', userAgent => {
  expect(brandOfUserAgent(userAgent)).toBeUndefined()
})

test.each([
  ['HUAWEI', 'huawei'],
  ['HONOR', 'huawei'],
  ['Xiaomi', 'xiaomi'],
  ['Redmi', 'xiaomi'],
  ['OPPO', 'oppo'],
  ['OnePlus', 'oppo'],
  ['realme', 'oppo'],
  ['vivo', 'vivo'],
  ['iQOO', 'vivo'],
  ['samsung', 'android'],
  ['iPhone', 'iphone'],
  ['devtools', undefined],
  ['', undefined]
] as const)('WeChat on a phone of “%s” leads to %s', (brand, expected) => {
  expect(brandOfDevice({ brand })).toBe(expected)
})

test('where WeChat knows no brand its model may say it', () => {
  expect(brandOfDevice({ brand: 'unknown', model: 'iPhone 13<iPhone14,5>' })).toBe('iphone')
})
