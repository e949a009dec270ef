import * as v from 'valibot'
import { randomBytes } from '@/platform/random'
import { randomId } from './randomId'

jest.mock('@/platform/random', () => ({ randomBytes: jest.fn((count: number) => crypto.getRandomValues(new Uint8Array(count))) }))
const bytes = jest.mocked(randomBytes)

test('is a UUID of version 4 whatever the bytes', () => {
  bytes.mockReturnValueOnce(new Uint8Array(16).fill(0xff))
  expect(randomId()).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  bytes.mockReturnValueOnce(new Uint8Array(16))
  expect(randomId()).toBe('00000000-0000-4000-8000-000000000000')
})

test('keeps the bytes in their order, each as two digits', () => {
  bytes.mockReturnValueOnce(Uint8Array.from({ length: 16 }, (_, i) => i))
  expect(randomId()).toBe('00010203-0405-4607-8809-0a0b0c0d0e0f')
})

test('passes the contract and never comes twice', () => {
  const ids = Array.from({ length: 500 }, randomId)
  expect(new Set(ids).size).toBe(500)
  expect(ids.every(id => v.is(v.pipe(v.string(), v.uuid()), id))).toBe(true)
})
