import { assist } from '../support/assists'
import { signInAs } from '../support/editors'
import { record } from '../support/registrations'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

describe('a number of somebody comes in nowhere', () => {
  const stuckWith = async (why: string) => {
    const officer = await signInAs(server, database, 'officer')
    const { assistId } = await assist(server, officer)
    return (await server.call('assist.tick', { assistId, seq: 1, ticks: [], stuck: { stepId: 'sign-up', why } }, officer)).body
  }

  test.each(['电话138.0013.8000', '一三八零零一三八零零零', '13800\u200b138000', '卡6222 0212 3456 7890', '1380-01-38000'])('in words: %s', async why => {
    expect(await stuckWith(why)).toMatchObject({ code: 'INVALID_INPUT', fields: ['stuck.why'] })
  })

  test.each(['2026-11-25再来', '第13、14、15、16、17、18栋都不行', '装了3次'])('but a day and a list may: %s', async why => {
    expect(await stuckWith(why)).toMatchObject({ ok: true })
  })

  test.each(['p13800138000', 'tel-138-0013-8000', 'x320501199001011234'])('in an id: %s', async placeId => {
    expect((await server.call('registration.record', record({ placeId }), await server.signIn())).body).toMatchObject({ fields: ['placeId'] })
  })

  test.each(['13800138-0001-4000-8000-123456789012', 'street-320501001001'])('but the id of a place may hold digits: %s', async placeId => {
    expect((await server.call('registration.record', record({ placeId }), await server.signIn())).status).toBe(200)
  })
})
