import { handlers } from '../../cloud/handlers/table'
import type { Handlers } from '../../cloud/handler'
import { dispatch } from '../../cloud/dispatch'
import { type ActionName, actions } from '../../contract/actions'
import { type ErrorCode, errorMessages } from '../../contract/result'
import { startTestServer } from '../support/testServer'

type Without<T, K extends keyof T> = Omit<T, K>

test('an action without a handler does not compile', () => {
  const { 'quiz.submit': left, ...rest } = handlers
  // @ts-expect-error quiz.submit is missing
  const incomplete: Handlers = rest
  expect(Object.keys({ ...incomplete, 'quiz.submit': left }).sort()).toEqual(Object.keys(actions).sort())
})

test('a handler of another action does not compile', () => {
  // @ts-expect-error profile.save does not answer with a session
  const wrong: Without<Handlers, Exclude<ActionName, 'session.open'>> = { 'session.open': handlers['profile.save'] }
  expect(Object.keys(wrong)).toEqual(['session.open'])
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
