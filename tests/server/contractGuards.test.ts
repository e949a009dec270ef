import { handlers } from '../../cloud/handlers/table'
import { officersSide } from '../../cloud/handlers/officerTable'
import { contestSide } from '../../cloud/handlers/contestSide'
import { voiceSide } from '../../cloud/handlers/voiceSide'
import type { OfficerHandlers, ResidentHandlers } from '../../cloud/handler'
import { dispatch } from '../../cloud/dispatch'
import { actions } from '../../contract/actions'
import { type ErrorCode, errorMessages } from '../../contract/result'
import { startTestServer } from '../support/testServer'

type Without<T, K extends keyof T> = Omit<T, K>

test('an action without a handler does not compile', () => {
  const { 'quiz.submit': left, ...rest } = handlers
  // @ts-expect-error quiz.submit is missing
  const incomplete: ResidentHandlers = rest
  const { 'officer.me': leftToo, ...restOfOfficers } = officersSide.handlers
  // @ts-expect-error officer.me is missing
  const incompleteToo: OfficerHandlers = restOfOfficers
  expect(Object.keys({ ...incomplete, ...incompleteToo, ...voiceSide.handlers, ...contestSide.handlers, 'quiz.submit': left, 'officer.me': leftToo }).sort()).toEqual(Object.keys(actions).sort())
})

test('a handler of another action does not compile', () => {
  // @ts-expect-error profile.save does not answer with a session
  const wrong: Without<ResidentHandlers, Exclude<keyof ResidentHandlers, 'session.open'>> = { 'session.open': handlers['profile.save'] }
  expect(Object.keys(wrong)).toEqual(['session.open'])
})

test('no answer to an officer may be kept by others', () => {
  expect(Object.values(officersSide.actions).filter(action => 'cacheSeconds' in action)).toEqual([])
})

test('an error code without a Chinese sentence does not compile', () => {
  const { CONFLICT: left, ...rest } = errorMessages
  // @ts-expect-error CONFLICT is missing
  const incomplete: Record<ErrorCode, string> = rest
  expect(Object.values({ ...incomplete, CONFLICT: left })).toHaveLength(9)
})

test('a reply that breaks the contract is an error of ours, and is written down without its content', async () => {
  const lines: unknown[] = []
  const log = { error: (...line: unknown[]) => lines.push(line), warn: () => undefined }
  const server = await startTestServer('postgres://nobody@127.0.0.1:9/none')
  const store = { ...server.dependencies.store, residents: { ...server.dependencies.store.residents, open: async () => 'emperor' as never } }
  const result = await dispatch(
    { ...server.dependencies, store, log },
    { action: 'session.open', contract: 1, input: {} },
    { authorization: undefined }
  )
  await server.close()
  expect(result).toEqual({ ok: false, code: 'SERVER_ERROR', message: errorMessages.SERVER_ERROR })
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines)).not.toContain('emperor')
})
