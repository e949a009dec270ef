import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Guide, GuideAnswers } from '../../../contract/guide'
import { guides } from './guides'
import type { GuideProgress } from './progressStore'
import { askNext } from './route'
import { answered, before, dealtWith, sceneOf, started } from './scene'

const fresh: GuideProgress = { recordId: 'r', answers: {}, at: null, steps: {}, startedAt: '', seq: 0 }
const sceneAt = (guide: Guide, progress: GuideProgress) => sceneOf(guide, progress)

/** Every set of answers that can be given, asked one after the other as the player asks. */
function everyAnswers(guide: Guide, answers: GuideAnswers = {}): GuideAnswers[] {
  const ask = askNext(guide, answers)
  return ask ? ask.options.flatMap(({ id }) => everyAnswers(guide, { ...answers, [ask.id]: id })) : [answers]
}

/** Goes through a guide by the moves of the player. @returns the scenes met, and what was kept at the end */
function walk(guide: Guide, answers: GuideAnswers, leaveOut: (stepId: string, required: boolean) => boolean = () => false) {
  let progress: GuideProgress = { ...fresh, ...started(guide, fresh) }
  const met: string[] = []
  for (let taps = 0; taps < 60; taps++) {
    const scene = sceneAt(guide, progress)
    if (scene.at === 'ask') progress = { ...progress, ...answered(guide, progress, scene.ask, answers[scene.ask.id] ?? '') }
    else if (scene.at === 'step') {
      met.push(scene.step.id)
      progress = { ...progress, ...dealtWith(scene.steps, progress, scene.step, leaveOut(scene.step.id, scene.step.required) ? 'left' : 'done') }
    } else return { scene, met, progress }
  }
  throw new Error('it never ends')
}

describe.each(guides.map(guide => [guide.id, guide] as const))('%s', (_, guide) => {
  const ways = everyAnswers(guide)

  test('leads from the first page to the end for every set of answers, through each of its steps once', () => {
    for (const answers of ways) {
      const { scene, met, progress } = walk(guide, answers)
      expect(scene.at).toBe('helper')
      expect(new Set(met).size).toBe(met.length)
      expect(Object.keys(progress.steps).sort()).toEqual([...met].sort())
    }
  })

  test('has no step that cannot be reached, and no question whose answers do not matter', () => {
    const reached = new Set(ways.flatMap(answers => walk(guide, answers).met))
    expect(Object.keys(guide.rules).filter(id => !reached.has(id))).toEqual([])
    const asked = new Set(ways.flatMap(answers => Object.keys(answers)))
    expect(guide.asks.filter(({ id }) => !asked.has(id))).toEqual([])
  })

  test('leads back from every step to the page before the first', () => {
    for (const answers of ways) {
      let progress = { ...walk(guide, answers).progress }
      const seen: string[] = []
      for (let taps = 0; progress.at !== null; taps++) {
        if (taps > 60) throw new Error('back never ends')
        const scene = sceneAt(guide, progress)
        if (scene.at === 'step') seen.push(scene.step.id)
        progress = { ...progress, ...before(guide, scene, progress) }
      }
      expect(seen.reverse()).toEqual(walk(guide, answers).met)
    }
  })

  test('names what is missing where required steps were left out, leads there, and then is done', () => {
    for (const answers of ways) {
      const walked = walk(guide, answers, (__, required) => required)
      let { progress } = walked
      const required = walked.scene.at === 'missing' ? walked.scene.missing.map(({ id }) => id) : []
      expect(required).toEqual(walk(guide, answers).met.filter(id => guide.rules[id]?.required))
      for (const id of required) {
        progress = { ...progress, at: id }
        const there = sceneAt(guide, progress)
        if (there.at !== 'step') throw new Error(`${id} is not in sight`)
        progress = { ...progress, ...dealtWith(there.steps, progress, there.step, 'done') }
        expect(progress.at).toBe('end')
      }
      expect(sceneAt(guide, progress).at).toBe('helper')
    }
  })

  test('has a drawing for each step, as a class in the styles', () => {
    const styles = readFileSync(join(__dirname, 'drawings.scss'), 'utf8')
    const names = [...new Set(Object.values(guide.rules).map(({ drawing }) => drawing))]
    expect(names.filter(name => !styles.includes(`.drawing-${name} {`) || !existsSync(join(__dirname, `drawings/${name}.svg`)))).toEqual([])
  })
})

describe('what was kept in an older version of a guide', () => {
  const guide = guides.find(({ asks }) => asks.length > 0)!
  const [ask] = guide.asks
  const [answers] = everyAnswers(guide)

  test('a step that is gone leads to the first that is still open', () => {
    const [first, second] = walk(guide, answers!).met
    const scene = sceneOf(guide, { ...fresh, answers: answers!, at: 'step-of-last-year', steps: { [first!]: 'done', 'step-of-last-year': 'done' } })
    expect(scene).toMatchObject({ at: 'step', step: { id: second } })
  })

  test('an answer that is no option any more is asked again', () => {
    expect(sceneOf(guide, { ...fresh, answers: { [ask!.id]: 'option-of-last-year' }, at: 'end' })).toMatchObject({ at: 'ask', ask: { id: ask!.id } })
  })
})

test('a question answered anew keeps what is done, and goes on at the first step that is open on the new way', () => {
  const guide = guides.find(({ id }) => id === 'guide-antifraud-app')!
  const { progress } = walk(guide, { phone: 'huawei' })
  const scene = sceneOf(guide, { ...progress, ...answered(guide, { ...progress, at: 'start' }, guide.asks[0]!, 'xiaomi') })
  expect(scene.at === 'step' && [scene.step.id, progress.steps[scene.step.id]]).toEqual(['autostart-xiaomi', undefined])
})

test('a step that is done after going back leads on in order while others are open', () => {
  const guide = guides.find(({ id }) => id === 'guide-stop-sharing')!
  let progress: GuideProgress = { ...fresh, ...started(guide, fresh) }
  const deal = () => {
    const scene = sceneOf(guide, progress)
    if (scene.at !== 'step') throw new Error('no step')
    progress = { ...progress, ...dealtWith(scene.steps, progress, scene.step, 'done') }
    return scene.step.id
  }
  const [first, second] = [deal(), deal()]
  for (let i = 0; i < 2; i++) progress = { ...progress, ...before(guide, sceneOf(guide, progress), progress) }
  expect([deal(), deal()]).toEqual([first, second])
})
