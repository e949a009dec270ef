import { figure, missingFor, skillOf, skillWords, sumJudged } from './skill'

const judged = (scamSeen: number, hits: number, genuineSeen: number, falseAlarms: number) => ({ scamSeen, hits, genuineSeen, falseAlarms })

test.each([
  ['nine scams', judged(9, 9, 30, 0)],
  ['nine genuine messages', judged(30, 30, 9, 0)],
  ['nothing', judged(0, 0, 0, 0)]
])('says nothing of %s', (_, seen) => {
  expect(skillOf(seen)).toBeUndefined()
})

test('says how many of each are missing', () => {
  expect(missingFor(judged(7, 5, 12, 1))).toEqual({ scams: 3, genuine: 0 })
  expect(missingFor(judged(0, 0, 0, 0))).toEqual({ scams: 10, genuine: 10 })
})

// By hand: (10.5 / 11, 0.5 / 11) is z 1.6906 and −1.6906.
test('ten right of each are a d′ of 3.38 and lean nowhere', () => {
  const skill = skillOf(judged(10, 10, 10, 0))
  expect(skill?.discernment).toBeCloseTo(3.381, 2)
  expect(skill?.bias.value).toBeCloseTo(0, 6)
  expect(skill?.tendency).toBe('even')
})

test.each([
  ['takes nearly everything for a scam', judged(10, 10, 10, 8), 'suspicious'],
  ['takes nearly everything for genuine', judged(10, 2, 10, 0), 'trusting'],
  ['misses four scams of ten and mistakes nothing', judged(10, 6, 10, 0), 'ratherTrusting'],
  ['misses one scam of ten and mistakes five', judged(10, 9, 10, 5), 'ratherSuspicious'],
  ['mistakes four of ten and misses nothing', judged(10, 10, 10, 4), 'ratherSuspicious'],
  ['misses one and mistakes two of ten', judged(10, 9, 10, 2), 'even'],
  ['mistakes one of ten', judged(10, 10, 10, 1), 'even'],
  ['leans as little, but over many messages', judged(400, 360, 400, 80), 'suspicious'],
  ['misses as much as is taken for a scam wrongly', judged(20, 14, 20, 6), 'mixed'],
  ['guesses', judged(10, 5, 10, 5), 'mixed'],
  ['has it the wrong way round', judged(10, 2, 10, 8), 'mixed']
] as const)('who %s is told so', (_, seen, tendency) => {
  expect(skillOf(seen)?.tendency).toBe(tendency)
})

test('nobody is told of both sorts of mistakes who made one sort only', () => {
  for (const genuine of [10, 15, 80]) {
    for (let hits = 0; hits <= 20; hits++) {
      expect(skillOf(judged(20, hits, genuine, 0))?.tendency).not.toBe('mixed')
      expect(skillOf(judged(genuine, genuine, 20, hits))?.tendency).not.toBe('mixed')
    }
  }
})

test('the tendency turns round with the answers, whatever they are', () => {
  const opposite = {
    trusting: 'suspicious',
    suspicious: 'trusting',
    ratherTrusting: 'ratherSuspicious',
    ratherSuspicious: 'ratherTrusting',
    even: 'even',
    mixed: 'mixed'
  } as const
  for (let hits = 0; hits <= 15; hits++) {
    for (let falseAlarms = 0; falseAlarms <= 15; falseAlarms++) {
      const one = skillOf(judged(15, hits, 15, falseAlarms))
      const other = skillOf(judged(15, 15 - falseAlarms, 15, 15 - hits))
      expect(other?.tendency).toBe(one && opposite[one.tendency])
      expect(other?.discernment).toBeCloseTo(one?.discernment ?? NaN, 6)
    }
  }
})

test('sums kinds, and says numbers with one decimal', () => {
  expect(sumJudged([judged(1, 1, 2, 0), judged(3, 2, 4, 1)])).toEqual(judged(4, 3, 6, 1))
  expect([1.84, -0.26, -0.01, 0].map(value => figure(value))).toEqual(['1.8', '−0.3', '0.0', '0.0'])
  expect([-1, 0.44, 0.46, 1.5, 2.5].map(skillWords)).toEqual(['还分不太清', '还分不太清', '能分清一些', '大多分得清', '分得很清'])
})
