import { randomUUID } from 'node:crypto'
import type { Role } from '../../contract/session'
import { actionInputs, nowhere, type Things } from './actionInputs'
import { publishTexts } from './editors'
import { report } from './reports'
import { signInAtStation } from './staff'
import type { TestDatabase } from './testDatabase'
import type { TestServer } from './testServer'

export const east = '城东派出所'
export const west = '城西派出所'
/** What only the western station's things are called: a reply that holds it shows something of theirs. */
export const ofTheWest = /西边|west-1|城西/

/** Two stations with a community each; the western one has one of everything that a station can have. */
export async function twoStations(server: TestServer, database: TestDatabase): Promise<Things> {
  const areas = [
    { id: 'east-1', name: '东一社区', station: east },
    { id: 'west-1', name: '西边一社区', station: west }
  ]
  await publishTexts(server, { areas: [areas] })
  const officer = await signInAtStation(server, database, west, '西边的民警')
  const resident = await server.signIn()
  await server.value('profile.save', { communityId: 'west-1' }, resident)
  const things: Things = { ...nowhere(), communityId: 'west-1', placeId: 'place-west' }
  const inputs = actionInputs(things, server.clock.now)
  await server.value('visits.save', { ...inputs['visits.save'], label: '西边的楼' }, officer)
  await server.value('visits.mark', inputs['visits.mark'], officer)
  await server.value('activity.log', { ...inputs['activity.log'], communityId: 'west-1', placeText: '西边的广场' }, officer)
  await server.value('loops.open', { ...inputs['loops.open'], title: '西边的事情，请大家看看' }, officer)
  await server.value('places.save', { ...inputs['places.save'], name: '西边的宾馆' }, officer)
  const { assistId } = await server.value('assist.open', inputs['assist.open'], officer)
  await server.value('report.submit', report(), resident)
  const [queued] = (await server.value('reports.queue', { communityId: 'west-1' }, officer)).reports
  const feedback = { ...inputs['feedback.submit'], feedbackId: things.feedbackId, text: '西边的字可以再大一点。' }
  await server.value('feedback.submit', feedback, resident)
  await server.value('stories.submit', { ...inputs['stories.submit'], storyId: things.storyId, title: '西边的故事' }, resident)
  const editor = await signInAtStation(server, database, west, '西边的编辑', 'editor')
  await server.value('contests.create', { ...inputs['contests.create'], title: '西边的反诈竞答' }, editor)
  const [officerRow] = await database.query<{ officer_id: string }>("SELECT officer_id FROM officers WHERE name = '西边的民警'")
  return { ...things, assistId, reportKey: queued?.reportKey ?? '', version: queued?.version ?? 1, officerId: officerRow?.officer_id ?? '' }
}

/** Somebody of the eastern station. */
export const signInEast = (server: TestServer, database: TestDatabase, role: Role) => signInAtStation(server, database, east, `东边的${role}${randomUUID()}`, role)
