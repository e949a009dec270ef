import { createIdentity } from '../../cloud/identity'
import type { Delivery } from '../../cloud/notify/notifier'
import { createWechatNotifier } from '../../cloud/notify/wechat'
import { testSecret } from '../support/testServer'

let logged: unknown[]
const log = { error: (...line: unknown[]) => void logged.push(line), warn: (...line: unknown[]) => void logged.push(line) }
beforeEach(() => void (logged = []))

const settings = { notifyTemplateId: 'template-one', notifyTemplateFields: ['thing3', 'thing5'] }
const message = { openid: 'oTest-one', title: '家长群里收费', text: '有人混进家长群，冒充老师收费。先打电话问老师本人。' }
const sdk = (send: (given: unknown) => Promise<unknown>) => async () => ({ DYNAMIC_CURRENT_ENV: '', init: () => undefined, openapi: { subscribeMessage: { send } } })

test('fills the template within what its fields may hold', async () => {
  const given: unknown[] = []
  const notifier = createWechatNotifier(settings, log, sdk(async each => given.push(each)))
  expect(await notifier.deliver(message)).toBe('sent')
  const data = { thing3: { value: '家长群里收费' }, thing5: { value: '有人混进家长群，冒充老师收费。先打电话…' } }
  expect(given).toEqual([{ touser: 'oTest-one', templateId: 'template-one', page: 'pages/home/index', data }])
})

test.each<[number, Delivery]>([[43101, 'refused'], [40003, 'refused'], [45009, 'later'], [-1, 'later']])('takes error %i for %s, and keeps the person out of the log', async (errCode, delivery) => {
  const notifier = createWechatNotifier(settings, log, sdk(() => Promise.reject(Object.assign(new Error('openid oTest-one'), { errCode }))))
  expect(await notifier.deliver(message)).toBe(delivery)
  expect(JSON.stringify(logged)).toContain(String(errCode))
  expect(JSON.stringify(logged)).not.toContain('oTest')
})

test('tries again later when the SDK is not there', async () => {
  expect(await createWechatNotifier(settings, log, () => Promise.reject(new Error('Cannot find module'))).deliver(message)).toBe('later')
})

test('sealing tells equal texts apart, and opens nothing that was changed or sealed with another secret', () => {
  const { seal, unseal } = createIdentity(testSecret)
  const sealed = seal('oTest-one')
  expect(seal('oTest-one')).not.toBe(sealed)
  expect(unseal(sealed)).toBe('oTest-one')
  const changed = sealed.slice(0, 12) + (sealed[12] === 'A' ? 'B' : 'A') + sealed.slice(13)
  for (const wrong of [changed, sealed.slice(0, 20), 'v1.', '', 'v2.abc', sealed.replace('v1', 'v2')]) expect(unseal(wrong)).toBeUndefined()
})
