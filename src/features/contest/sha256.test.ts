import { createHash, createHmac, randomBytes } from 'node:crypto'
import { bytesOf, bytesOfHex, createSha256, hexOf, hmacOf, sha256 } from './sha256'

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1']
])('hashes %j as FIPS 180-4 says', (text, digest) => expect(hexOf(sha256(bytesOf(text)))).toBe(digest))

test.each([
  ['twenty bytes', '0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  ['a word', hexOf(bytesOf('Jefe')), 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
  ['more than a block', 'aa'.repeat(131), 'Test Using Larger Than Block-Size Key - Hash Key First', '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54']
])('signs as RFC 4231 says, with a key of %s', (_name, key, message, mark) => expect(hexOf(hmacOf(bytesOfHex(key))(bytesOf(message)))).toBe(mark))

test('every length up to three blocks comes to what the platform computes, also in pieces', () => {
  for (let length = 0; length <= 192; length += 1) {
    const bytes = randomBytes(length)
    const pieces = createSha256()
    pieces.update(bytes.subarray(0, length >> 1))
    pieces.update(bytes.subarray(length >> 1))
    expect(hexOf(pieces.digest())).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(hexOf(hmacOf(bytes)(bytes))).toBe(createHmac('sha256', bytes).update(bytes).digest('hex'))
  }
})

test('text is UTF-8', () => expect(hexOf(bytesOf('号12𠮷'))).toBe(Buffer.from('号12𠮷').toString('hex')))
