import { setTimeout as delay } from 'node:timers/promises'
import { gather } from '../../cloud/store/gather'
import { DatabaseUnavailable } from '../../cloud/store/withRetry'

const terms = { places: 2, patience: 2, most: 8 }

test('starts a call that comes alone at once', async () => {
  let started = false
  const call = gather(
    (items: number[]) => {
      started = true
      return Promise.resolve(items)
    },
    terms
  )
  const answer = call(1)
  expect(started).toBe(true)
  expect(await answer).toBe(1)
})

test('answers each call with its own answer, in pieces of at most the agreed size', async () => {
  const sizes: number[] = []
  const call = gather(async (items: number[]) => {
    sizes.push(items.length)
    await delay(5)
    return items.map(item => item * 2)
  }, terms)
  const numbers = Array.from({ length: 50 }, (_, i) => i)
  expect(await Promise.all(numbers.map(call))).toEqual(numbers.map(number => number * 2))
  expect(Math.max(...sizes)).toBe(8)
  expect(sizes.length).toBeLessThan(12)
})

test('never has more pieces of work under way than there are places', async () => {
  let [underWay, most] = [0, 0]
  const call = gather(async (items: number[]) => {
    underWay += 1
    most = Math.max(most, underWay)
    await delay(2)
    underWay -= 1
    return items
  }, terms)
  await Promise.all(Array.from({ length: 60 }, (_, i) => call(i)))
  expect(most).toBe(2)
})

test('fails the calls of a piece that fails, and goes on with the next', async () => {
  const call = gather((items: number[]) => (items.includes(0) ? Promise.reject(new Error('no')) : Promise.resolve(items)), terms)
  await expect(call(0)).rejects.toThrow('no')
  expect(await call(1)).toBe(1)
})

test('does not keep a late call waiting for a crowd that has gone', async () => {
  const call = gather(async (items: number[]) => items, terms)
  await Promise.all(Array.from({ length: 20 }, (_, i) => call(i)))
  expect(await call(99)).toBe(99)
})

test('tells those that wait at once when the database is away, instead of letting each find out', async () => {
  let tries = 0
  const call = gather(
    async (): Promise<number[]> => {
      tries += 1
      await delay(5)
      throw new DatabaseUnavailable('away')
    },
    { places: 1, patience: 1, most: 2 }
  )
  const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => call(i)))
  expect(answers.every(({ status }) => status === 'rejected')).toBe(true)
  expect(tries).toBe(1)
})

describe('when one statement of a slow database times out', () => {
  /** The first piece of work fails as one that got no answer in time, the others are answered. */
  const slowAtFirst = (longestWait: number) => {
    let pieces = 0
    return gather(
      async (items: number[]): Promise<number[]> => {
        pieces += 1
        const isFirst = pieces === 1
        await delay(20)
        if (isFirst) throw new DatabaseUnavailable('slow', { cause: new Error('Query read timeout') })
        return items
      },
      { places: 1, patience: 1, most: 2, longestWait }
    )
  }
  const outcomes = async (longestWait: number) => {
    const call = slowAtFirst(longestWait)
    return (await Promise.allSettled([1, 2, 3, 4, 5].map(call))).map(({ status }) => status)
  }

  test('those that wait for their turn are still served', async () => {
    expect(await outcomes(5_000)).toEqual(['rejected', ...Array<string>(4).fill('fulfilled')])
  })

  test('those that have waited too long hear of it', async () => {
    expect(await outcomes(0)).toEqual(Array(5).fill('rejected'))
  })
})
