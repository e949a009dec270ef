import { bridges } from '../../cloud/statistics/bridges'
import { hideCells } from '../../cloud/statistics/hideCells'
import { type Group, hideGroups } from '../../cloud/statistics/hideGroups'

/** A run of numbers that is the same each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const group = (people: number, unlisted = false): Group => ({ people, any: people > 0, ...(unlisted && { unlisted }) })

/** Rows of people with their sums as hideCells takes them; the last column before the sums is not listed where `rest` says so. */
function withSums(cells: number[][], rest: boolean): Group[][] {
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
  const columns = cells[0]?.map((_, c) => sum(cells.map(row => row[c] ?? 0))) ?? []
  const all = [...cells.map(row => [...row, sum(row)]), [...columns, sum(columns)]]
  const unlisted = rest ? (cells[0]?.length ?? 0) - 1 : -1
  return all.map(row => row.map((people, c) => group(people, c === unlisted)))
}

/** Which unknowns the equations of a table fix: Gauss, by remainders of a prime, which no small table fools. */
function solved(table: Group[][], shown: boolean[][]): string[] {
  const prime = 1_000_003
  const unknown = table.flatMap((row, r) => row.flatMap(({ any }, c) => (any && !shown[r]?.[c] ? [`${r} ${c}`] : [])))
  const [rows, columns] = [table.length, table[0]?.length ?? 0]
  const sign = (i: number, last: number): number => (i === last - 1 ? -1 : 1)
  const equations = [
    ...table.map((_, r) => unknown.map(at => (at.split(' ')[0] === String(r) ? sign(Number(at.split(' ')[1]), columns) : 0))),
    ...Array.from({ length: columns }, (_, c) => unknown.map(at => (at.split(' ')[1] === String(c) ? sign(Number(at.split(' ')[0]), rows) : 0)))
  ]
  const power = (base: number, exponent: bigint): bigint => {
    let [result, b] = [1n, BigInt(base)]
    for (let e = exponent; e > 0n; e >>= 1n) {
      if (e & 1n) result = (result * b) % BigInt(prime)
      b = (b * b) % BigInt(prime)
    }
    return result
  }
  let done = 0
  for (let c = 0; c < unknown.length; c += 1) {
    const pivot = equations.findIndex((row, r) => r >= done && ((row[c] ?? 0) % prime) !== 0)
    if (pivot < 0) continue
    const [row = []] = equations.splice(pivot, 1)
    const inverse = Number(power(((row[c] ?? 0) + prime) % prime, BigInt(prime - 2)))
    const unit = row.map(value => (((value + prime) % prime) * inverse) % prime)
    for (const other of equations) {
      const factor = ((other[c] ?? 0) + prime) % prime
      if (factor) unit.forEach((value, i) => (other[i] = ((other[i] ?? 0) + prime * prime - factor * value) % prime))
    }
    equations.splice(done, 0, unit)
    done += 1
  }
  return equations.flatMap(row => {
    const left = row.flatMap((value, i) => (value % prime ? [unknown[i] ?? ''] : []))
    return left.length === 1 ? left : []
  })
}

describe('a table with its sums', () => {
  const random = chance(7)
  const tables = Array.from({ length: 300 }, () => {
    const [rows, columns, most] = [1 + Math.floor(random() * 6), 1 + Math.floor(random() * 6), random() < 0.5 ? 12 : 40]
    const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => (random() < 0.2 ? 0 : Math.floor(random() * most))))
    return withSums(cells, random() < 0.4)
  })

  test('shows no group under five people', () => {
    for (const table of tables) {
      const shown = hideCells(table)
      expect(table.flatMap((row, r) => row.filter(({ people }, c) => people < 5 && shown[r]?.[c]))).toEqual([])
    }
  })

  test('hides so much that nothing of it can be worked out, however it is solved', () => {
    for (const table of tables) {
      const shown = hideCells(table)
      const found = solved(table, shown).filter(at => {
        const [r = 0, c = 0] = at.split(' ').map(Number)
        const { people, unlisted } = table[r]?.[c] ?? group(0)
        return !unlisted || people < 5
      })
      expect(found).toEqual([])
    }
  })

  test('leaves open what need not be hidden', () => {
    const table = withSums([[10, 20, 30], [40, 50, 60]], false)
    expect(hideCells(table).flat()).toEqual(Array.from({ length: 12 }, () => true))
    const hidden = tables.flatMap(hideCells).flat()
    expect(hidden.filter(Boolean).length).toBeGreaterThan(hidden.length / 4)
  })

  test('hides four where one is small, so that neither its row nor its column gives it away', () => {
    const table = withSums([[2, 20, 30], [40, 50, 60], [70, 80, 90]], false)
    const shown = hideCells(table)
    expect(shown.flat().filter(each => !each)).toHaveLength(4)
    expect([shown[0]?.[0], shown[0]?.[1], shown[1]?.[0], shown[1]?.[1]]).toEqual([false, false, false, false])
  })

  test('the solver of this test finds what subtracting finds', () => {
    const table = withSums([[2, 20], [40, 50]], false)
    expect(solved(table, table.map(row => row.map(({ people }) => people >= 5)))).toEqual(['0 0'])
  })
})

describe('groups of a whole', () => {
  const shown = (people: number[], apart = true) => hideGroups({ groups: people.map(each => group(each)), apart })

  test('a small one takes the next smallest with it', () => {
    expect(shown([3, 10, 8, 20])).toEqual([false, true, false, true])
  })
  test('two small ones of five people together need no third', () => {
    expect(shown([3, 2, 8, 20])).toEqual([false, false, true, true])
  })
  test('two small ones of four people together need a third', () => {
    expect(shown([2, 2, 8, 20])).toEqual([false, false, false, true])
  })
  test('small ones that may be the same people need one of five', () => {
    expect(shown([3, 4, 8, 20], false)).toEqual([false, false, false, true])
  })
  test('one with nothing in it hides nobody', () => {
    expect(shown([3, 0, 8, 20])).toEqual([false, false, false, true])
  })
  test('a small one that is not listed takes a listed one with it', () => {
    expect(hideGroups({ groups: [group(9), group(30), group(2, true)], apart: true })).toEqual([false, true, false])
  })
  test('a large one that is not listed takes none', () => {
    expect(hideGroups({ groups: [group(9), group(30), group(20, true)], apart: true })).toEqual([true, true, false])
  })
})

test('bridges are the edges on no circle', () => {
  // A circle of two rows and two columns, and a row that hangs on it.
  expect(bridges([[0, 0], [0, 1], [1, 0], [1, 1], [2, 1]], 3)).toEqual([[2, 1]])
  expect(bridges([[0, 0], [1, 1]], 2)).toEqual([[0, 0], [1, 1]])
  expect(bridges([], 0)).toEqual([])
})
