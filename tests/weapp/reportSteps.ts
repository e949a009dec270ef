import type { Cloud } from './harness/cloud'
import { fakeJpeg } from './harness/fakeJpeg'
import type { MiniProgram } from './harness/miniProgram'
import type { Phone } from './harness/phone'

/** As a camera writes it: large, with the place. */
export const photo = (): Buffer => fakeJpeg(4000, 3000, 3_000_000, 'GPS 30.25 N 120.16 E')

export const story = '自称客服，说要退款，叫我下载一个会议软件。'

interface Told {
  number?: string
  story?: string
  photos?: Buffer[]
  /** 今天, 昨天 or 不记得了. */
  when?: string
}

/** Taps after a moment: two taps on the same control at once are one double tap. */
export async function press(app: MiniProgram, label: string): Promise<void> {
  app.phone.clockAhead += 400
  await app.tap(label)
}

/** From the first question up to 检查答案. */
export async function fillForm(app: MiniProgram, { number = '13800138000', story: told = story, photos = [], when = '不记得了' }: Told = {}): Promise<void> {
  await press(app, '电话')
  await press(app, '下一步')
  await app.type('对方的电话号码是多少？', number)
  await press(app, '下一步')
  await app.type('经过是怎样的', told)
  await press(app, '下一步')
  await press(app, when)
  await press(app, '下一步')
  for (const each of photos) {
    app.phone.photosToChoose.push(each)
    await press(app, '从相册选')
  }
  await press(app, '下一步')
  await press(app, '下一步')
  await press(app, '检查答案')
}

export const openForm = (app: MiniProgram) => app.open('/subpackages/report/form/index?money=no')

/** Fills the form and sends it. */
export async function report(app: MiniProgram, told: Told = {}): Promise<void> {
  await openForm(app)
  await fillForm(app, told)
  await press(app, '发送')
}

interface Held {
  reports: number
  receipts: number
  /** For each report, the oldest first: how many pictures it says it has, and how many there are. */
  pictures: [number, number][]
}

/** What the database holds. */
export async function held(cloud: Cloud): Promise<Held> {
  const rows = await cloud.rows(
    `SELECT evidence_count AS said, (SELECT count(*)::integer FROM evidence e WHERE e.resident_id = r.resident_id AND e.report_id = r.id) AS found
     FROM reports r ORDER BY received_at, id`
  )
  const receipts = await cloud.rows('SELECT 1 FROM receipts')
  return { reports: rows.length, receipts: receipts.length, pictures: rows.map(({ said, found }) => [Number(said), Number(found)]) }
}

/** One report, once, with so many pictures. */
export const oneWith = (pictures: number): Held => ({ reports: 1, receipts: 1, pictures: [[pictures, pictures]] })

export async function emptyCloud(cloud: Cloud): Promise<void> {
  await cloud.rows('TRUNCATE reports, report_steps, receipts, evidence, evidence_removals, receipt_guesses, residents')
  cloud.files.clear()
}

/** The receipt that the page shows. */
export function receiptOn(app: MiniProgram): string {
  const found = app.texts().find(text => /^[2-9A-Z]{10}$/.test(text))
  if (!found) throw new Error(`no receipt on the page:\n${app.texts().join('\n')}`)
  return found
}

/** Comes back to the app after a while: what waits is sent. */
export async function comeBack(app: MiniProgram): Promise<void> {
  await app.hide()
  await app.show()
}

/** The pictures that are still on the phone. */
export const keptPictures = (phone: Phone): number => phone.files.kept.length
