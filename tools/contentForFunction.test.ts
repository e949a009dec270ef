import * as v from 'valibot'
import { checkRegistration } from '../cloud/registration/checkRegistration'
import { guideFiles } from '../content/guides'
import { Guide } from '../contract/guide'
import { contentForFunction } from './contentForFunction'

const paths = guideFiles.map(({ id }) => `guides/${id}.json`)
const reduced = contentForFunction(Object.fromEntries(guideFiles.map((guide, i) => [paths[i] ?? '', guide])))
const inFunction = v.parse(v.array(Guide), paths.map(path => reduced[path]))
const onPhone = v.parse(v.array(Guide), guideFiles)

test('a cloud function has every guide, without what it says', () => {
  expect(inFunction.map(({ id }) => id)).toEqual(onPhone.map(({ id }) => id))
  const text = JSON.stringify(inFunction)
  for (const guide of onPhone) for (const { say, text: told, title, why } of Object.values(guide.words)) {
    for (const words of [guide.row, title, told, why, say]) expect(text).not.toContain(words)
  }
})

test('every way through every guide is checked as on the phone', () => {
  const recordId = '00000000-0000-4000-8000-000000000000'
  for (const [i, guide] of onPhone.entries()) {
    const other = inFunction[i]
    expect(rulesOf(other)).toEqual(rulesOf(guide))
    for (const route of guide.routes) {
      for (const left of [undefined, ...route.steps]) {
        const steps = route.steps.map(stepId => ({ stepId, done: stepId !== left }))
        const request = { recordId, guideId: guide.id, steps, outcome: 'finished' as const }
        expect(other && checkRegistration(other, request)).toEqual(checkRegistration(guide, request))
      }
      const all = route.steps.map(stepId => ({ stepId, done: true }))
      expect(checkRegistration(guide, { recordId, guideId: guide.id, steps: all, outcome: 'finished' })).toBeUndefined()
    }
  }
})

function rulesOf(guide: Guide | undefined): object {
  const { cityOnly, counted, rechecked, retiredStepIds, routes, words = {} } = guide ?? {}
  return { cityOnly, counted, rechecked, retiredStepIds, routes, ticks: Object.values(words).flatMap(step => step.ticks.map(({ id }) => id)) }
}
