import * as v from 'valibot'
import { RegistrationRequest } from '../../../contract/registration'
import { guides } from './guides'
import type { GuideProgress } from './progressStore'
import { recheckSteps } from './recheckSteps'
import { recordOf } from './recordOf'
import { stepsBefore, stepsOf } from './route'
import type { Ending } from './walk'

const guide = guides.find(({ id }) => id === 'guide-antifraud-app')!
const steps = stepsOf(guide, guide.routes[0]!)
const [first, second] = steps as [(typeof steps)[number], (typeof steps)[number]]
const allDone = Object.fromEntries(steps.map(({ id }) => [id, 'done' as const]))
const progress: GuideProgress = { recordId: '7f7d7c39-1f0e-4bb0-9c2b-8d3c1f7a9d11', answers: { phone: 'huawei' }, at: 'end', steps: allDone, startedAt: '', seq: 4 }
const record = (fields: Partial<Ending> = {}) => recordOf(guide.id, { outcome: 'finished', steps, progress, helper: 'self', ...fields })

test('a finished walk names each step and whether it was done, and nothing of the answers', () => {
  const { steps: sent, ...rest } = record({ progress: { ...progress, steps: { ...allDone, [second.id]: 'left' } } })
  expect(sent).toEqual(steps.map(({ id }) => ({ stepId: id, done: id !== second.id })))
  expect(rest).toEqual({ recordId: progress.recordId, guideId: guide.id, outcome: 'finished', helper: 'self' })
})

test('a walk that stopped says at which step', () => {
  expect(record({ outcome: 'stuck', progress: { ...progress, at: second.id, steps: { [first.id]: 'done', [second.id]: 'stuck' } } })).toMatchObject({ outcome: 'stuck', stuckAtStepId: second.id })
})

test('a walk with an officer carries the assist, and that an officer helped', () => {
  const assistId = '0b9b9c1e-44a8-4f3a-8a0e-2f7a1f6a1c22'
  expect(record({ progress: { ...progress, beside: { assistId, officerName: '张三', station: '城东派出所' } } })).toMatchObject({ assistId, helper: 'officer' })
})

test('whatever came of it is a request that the server takes', () => {
  const records = (['finished', 'stuck', 'declined'] as const).map(outcome => record({ outcome }))
  expect(records.map(each => v.safeParse(RegistrationRequest, each).issues)).toEqual([undefined, undefined, undefined])
})

test('the way back to logging in, or to the warnings, is there for every phone', () => {
  const { login, warning } = recheckSteps(guide)
  expect([login, warning].map(id => guide.rules[id ?? '']?.required)).toEqual([true, true])
  for (const { steps: way } of guide.routes) {
    const left = (from: string) => way.filter(id => !stepsBefore(guide, from).includes(id))
    expect(guide.rules[left(login!)[0]!]).toMatchObject({ phase: 'verify', required: true })
    expect(guide.rules[left(warning!)[0]!]).toMatchObject({ phase: 'show', required: true })
  }
})
