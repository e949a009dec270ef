import type * as v from 'valibot'
import { actions, type ActionName } from '../../contract/actions'
import { signInAs } from '../support/editors'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

/** What guides, assistance, family links, visits and reviews carry: nothing that says who somebody is. */
const names = (Object.keys(actions) as ActionName[]).filter(name => /^(registration|assist|family|visits|reviews)\./.test(name)).sort()

interface Part {
  type: string
  entries?: Record<string, Part>
  item?: Part
  wrapped?: Part
  key?: Part
  value?: Part
  options?: (Part | string)[]
  pipe?: { type: string; requirement?: unknown }[]
}

interface Field {
  path: string
  part: Part
}

/** Every field of a schema with its path, those of objects within too. */
function fieldsIn(part: Part, path: string): Field[] {
  const inner = [
    ...Object.entries(part.entries ?? {}).map(([key, each]) => [each, `${path}.${key}`] as const),
    ...[part.item, part.wrapped, part.key, part.value, ...(part.options ?? [])].flatMap(each => (typeof each === 'object' ? [[each, path] as const] : []))
  ]
  return [{ path, part }, ...inner.flatMap(([each, where]) => fieldsIn(each, where))]
}

const partOf = (schema: v.GenericSchema) => schema as unknown as Part
const inputs = names.flatMap(name => fieldsIn(partOf(actions[name].input), name))
const outputs = names.flatMap(name => fieldsIn(partOf(actions[name].output), name))

const pathsOf = (fields: Field[]) => [...new Set(fields.map(({ path }) => path))].filter(path => !names.some(name => name === path))

test('the actions that are looked at are there', () => {
  expect(names).toHaveLength(24)
  expect(pathsOf(inputs)).toEqual(expect.arrayContaining(['registration.record.steps.stepId', 'assist.tick.stuck.why', 'visits.save.label', 'reviews.decide.note']))
})

test('every object refuses fields that it does not name', () => {
  const objects = [...inputs, ...outputs].filter(({ part }) => part.entries)
  expect(objects.length).toBeGreaterThan(60)
  expect(objects.filter(({ part }) => part.type !== 'strict_object').map(({ path }) => path)).toEqual([])
})

/** A number of a person, a face, a code of a bank or a message, a card, a secret, an address, a person’s name. */
const personal = /id_?(card|num)|number|identit|passport|face|photo|image|picture|phone|mobile|tel$|contact|wechat|openid|sms|otp|captcha|verif|password|pin$|bank|card|account|name|gender|sex$|birth|age$|address|street|door|room|mail|latitude|longitude|resident/i
const codes = /code/i

test('no field is for an ID number, a face, a phone number, a card or a name of a resident', () => {
  const wrong = pathsOf([...inputs, ...outputs]).filter(path => personal.test(path.split('.').at(-1) ?? ''))
  // Officers are named, so that one knows who stands at one's side and whose records were right.
  expect(wrong).toEqual(['assist.join.officerName', 'reviews.accuracy.officers.name', 'reviews.queue.reviews.officerName'])
})

test('the only code is the one of an assist', () => {
  const wrong = pathsOf([...inputs, ...outputs]).filter(path => codes.test(path.split('.').at(-1) ?? ''))
  expect(wrong).toEqual(['assist.join.assistCode', 'assist.open.assistCode'])
})

test('words can be written by officers only, and about places and reasons only', () => {
  const isFree = ({ pipe, type }: Part) => type === 'string' && !pipe?.some(each => each.type === 'uuid' || /^iso_/.test(each.type) || (each.type === 'regex' && String(each.requirement) !== '/\\S/'))
  const free = pathsOf(inputs.filter(({ part }) => isFree(part))).filter(path => !path.endsWith('.cursor') && !path.endsWith('.reviewId'))
  expect(free).toEqual(['assist.tick.stuck.why', 'reviews.decide.note', 'visits.save.label'])
})

describe('over the wire', () => {
  let database: TestDatabase
  let server: TestServer
  let token: string
  beforeAll(async () => {
    database = await startTestDatabase()
    server = await startTestServer(database.url)
    token = await signInAs(server, database, 'admin')
  })
  afterAll(async () => {
    await server.close()
    await database.remove()
  })

  test.each(names)('%s refuses an ID number, a face, a phone number, a code and a name', async action => {
    const told = { idNumber: '320501199001011234', face: 'data:', phone: '13800138000', smsCode: '123456', bankCard: '6222020200112233445', residentName: '张三' }
    const { body } = await server.call(action, told, token)
    expect(body).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
    // valibot names the first unknown field of an object.
    expect(body.ok ? [] : body.fields).toContain('idNumber')
  })

  test('no table has a column for any of it', async () => {
    const rows = await database.query<{ name: string }>(
      "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_name ~ '^(assist|registration|review|famil|visit)' ORDER BY 1"
    )
    const columns = rows.map(({ name }) => name)
    expect(columns).toContain('registrations.outcome')
    const wrong = columns.filter(name => personal.test(name.split('.')[1] ?? '') && !/\.(resident_id|officer_name)$/.test(name))
    expect(wrong).toEqual([])
  })
})
