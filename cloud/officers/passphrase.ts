import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { takeTurns } from '../evidence/takeTurns'

const blocks = 8
const lanes = 1
const keyLength = 32

/** Two at once take two cores and, at the cost of 15, 64 MB; the others wait, and when too many wait they are asked to come again. */
const inTurn = takeTurns(2, 40)

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** The same passphrase from every keyboard: full-width letters are letters. */
const hash = (passphrase: string, salt: Buffer, [n, r, p]: readonly [number, number, number]) =>
  derive(passphrase.normalize('NFKC'), salt, keyLength, { N: 2 ** n, r, p, maxmem: 256 * 2 ** n * r })

/**
 * @param cost the setting `passphraseCost`
 * @returns `scrypt$15$8$1$salt$hash`; undefined when too many wait
 */
export async function hashPassphrase(passphrase: string, cost: number): Promise<string | undefined> {
  const salt = randomBytes(16)
  const hashed = await inTurn(() => hash(passphrase, salt, [cost, blocks, lanes]))
  return hashed && ['scrypt', cost, blocks, lanes, salt.toString('base64url'), hashed.toString('base64url')].join('$')
}

/** Stands for nobody's: a name that is not there takes as long as one that is. */
const nobodys = (cost: number) => ['scrypt', cost, blocks, lanes, Buffer.alloc(16).toString('base64url'), Buffer.alloc(keyLength).toString('base64url')].join('$')

/**
 * @param kept as it was hashed; undefined for a name that is not there
 * @param cost the setting `passphraseCost`
 * @returns undefined when too many wait
 */
export async function isPassphrase(kept: string | undefined, passphrase: string, cost: number): Promise<boolean | undefined> {
  const [, n, r, p, salt = '', expected = ''] = (kept ?? nobodys(cost)).split('$')
  const hashed = await inTurn(() => hash(passphrase, Buffer.from(salt, 'base64url'), [Number(n), Number(r), Number(p)]))
  return hashed && timingSafeEqual(hashed, Buffer.from(expected, 'base64url')) && kept !== undefined
}
