import { encode } from 'uqr'
import { codePicture } from './codePicture'

/** The dark squares that a picture draws, row by row. */
function drawn(picture: string): boolean[][] {
  const svg = decodeURIComponent(picture.replace('data:image/svg+xml,', ''))
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, length] of (/fill="#17212b" d="([^"]*)"/.exec(svg)?.[1] ?? '').matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(length); i++) rows[Number(y)]![Number(x) + i] = true
  return rows
}

test.each(['042917', 'https://example.test/subpackages/guide/join/index?code=042917'])('draws every square of the code of %s, and no other', text => {
  expect(drawn(codePicture(text))).toEqual(encode(text, { ecc: 'M', border: 2 }).data)
})
