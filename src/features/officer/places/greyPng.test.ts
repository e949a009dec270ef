import { inflateSync } from 'node:zlib'
import sharp from 'sharp'
import { greyPng as readGreyPng } from '../../../../cloud/places/greyPng'
import { deflate } from './deflate'
import { base64Of, greyPng } from './greyPng'

const pixelsOf = (greys: readonly number[]) => greys.flatMap(grey => [grey, grey, grey, 255])

const samples: [string, number[]][] = [
  ['nothing', []],
  ['one byte', [7]],
  ['every byte', Array.from({ length: 256 }, (_, i) => i)],
  ...[2, 3, 4, 5, 10, 11, 12, 18, 19, 34, 35, 66, 67, 130, 131, 226, 227, 257, 258, 259, 260, 261, 262, 600, 70_000].map((length): [string, number[]] => [`${length} alike`, Array<number>(length).fill(200)]),
  ['runs among others', [1, 1, 1, 2, 3, 3, ...Array<number>(300).fill(0), 9]]
]

test.each(samples)('what is compressed reads back: %s', (_, bytes) => {
  expect([...inflateSync(deflate(Uint8Array.from(bytes)))]).toEqual([...bytes])
})

test('any bytes read back', () => {
  let seed = 5
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648)
  for (let round = 0; round < 50; round += 1) {
    const bytes = Uint8Array.from({ length: next() % 3000 }, () => (next() % 3 ? 0 : next() >> 8))
    expect(Buffer.from(inflateSync(deflate(bytes))).equals(Buffer.from(bytes))).toBe(true)
  }
})

test('a picture is read by others as it was drawn, to the nearest of four greys', async () => {
  const greys = [0, 255, 84, 171, 40, 250, 128, 0, 0, 255, 255, 255, 90, 90, 90]
  const png = Buffer.from(greyPng(pixelsOf(greys), 5, 3))
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([5, 3])
  expect([...data]).toEqual([0, 255, 85, 170, 0, 255, 170, 0, 0, 255, 255, 255, 85, 85, 85])
})

test('the server takes it in the size it has, and in no other', () => {
  const png = Buffer.from(greyPng(pixelsOf(Array<number>(50).fill(255)), 10, 5))
  expect(readGreyPng(png, { width: 10, height: 5 })).toMatchObject({ width: 10, height: 5 })
  expect(readGreyPng(png, { width: 5, height: 10 })).toBeUndefined()
  expect(readGreyPng(png.subarray(0, -3), { width: 10, height: 5 })).toBeUndefined()
})

test.each([0, 1, 2, 3, 4, 100])('%s bytes stand in base64 as anywhere else', length => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 89) % 256)
  expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'))
})
