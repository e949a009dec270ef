import { tellWords } from '@/features/officer/insight/learning/toldWords'
import { skillWords } from '@/features/quiz/skill'
import { apartSteps, tellingApart } from './tellingApart'

test('d′ has four words, each from its limit on, by the figure that stands beside it', () => {
  expect([-1, 0, 0.44, 0.46, 1.44, 1.46, 2.44, 2.46, 4].map(tellingApart)).toEqual([
    '还分不太清', '还分不太清', '还分不太清', '能分清一些', '能分清一些', '大多分得清', '大多分得清', '分得很清', '分得很清'
  ])
})

test('residents and officers read the same word for the same d′', () => {
  const around = apartSteps.flatMap(({ from }) => (Number.isFinite(from) ? [from - 0.01, from, from + 0.01] : [-1]))
  for (const value of around) expect(tellWords({ value, low: value - 0.2, high: value + 0.2 })).toBe(skillWords(value))
})
