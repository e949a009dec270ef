import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { attributeText, textOf } from './harness/pageTree'
import { Phone } from './harness/phone'
import { comeBack, emptyCloud, fillForm, held, keptPictures, oneWith, openForm, photo, press, report, story } from './reportSteps'

const yearMs = 365 * 86_400_000
const kept = '已保存，联网后发送'

describe('a report in the built mini-program, when something goes wrong', () => {
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await emptyCloud(cloud)
    phone = new Phone(cloud.functionFor('o-unlucky'), cloud.files)
  })

  const evidenceRows = async () => (await cloud.rows('SELECT 1 FROM evidence')).length

  /** The first picture is there and noted; the phone waits for the second for ever. */
  async function secondPictureHangs(): Promise<void> {
    while (phone.uploadsHanging < 1) await new Promise(resolve => setTimeout(resolve, 5))
    expect(await evidenceRows()).toBe(1)
  }

  it('is written without network, outlives a restart without network, and is sent once the network is back', async () => {
    phone.goOffline()
    const app = await MiniProgram.start(phone)
    await report(app, { photos: [photo(), photo()] })
    expect(app.shows(kept)).toBe(true)
    expect(await held(cloud)).toEqual({ reports: 0, receipts: 0, pictures: [] })

    const again = await app.restart()
    await again.open('/subpackages/report/mine/index')
    expect(again.shows(kept)).toBe(true)
    expect(again.shows('图片2张')).toBe(true)
    phone.goOnline()
    await again.settle()
    expect(await held(cloud)).toEqual(oneWith(2))
    expect(again.shows('已收到')).toBe(true)
    expect(keptPictures(phone)).toBe(0)
    await comeBack(again)
    expect(await held(cloud)).toEqual(oneWith(2))
  })

  it('sends no picture twice after the app was killed between two', async () => {
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await fillForm(app, { photos: [photo(), photo()] })
    phone.hangUpload(1)
    const sending = press(app, '发送')
    await secondPictureHangs()
    app.kill()
    await sending
    expect(await held(cloud)).toEqual({ reports: 0, receipts: 0, pictures: [] })

    await MiniProgram.start(phone)
    expect(await held(cloud)).toEqual(oneWith(2))
    expect(await evidenceRows()).toBe(2)
    expect(keptPictures(phone)).toBe(0)
  })

  it('is sent whole when the network goes between two pictures', async () => {
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await fillForm(app, { photos: [photo(), photo(), photo()] })
    phone.hangUpload(1)
    const sending = press(app, '发送')
    await secondPictureHangs()
    phone.goOffline()
    app.kill()
    await sending

    const again = await MiniProgram.start(phone)
    await again.open('/subpackages/report/mine/index')
    expect(again.shows(kept)).toBe(true)
    phone.goOnline()
    await again.settle()
    expect(await held(cloud)).toEqual(oneWith(3))
  })

  it.each(['report.submit', 'evidence.keep'])('is there once when the reply to %s is lost after the server has stored it', async action => {
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await fillForm(app, { photos: [photo(), photo()] })
    phone.loseReply(action)
    await press(app, '发送')
    expect(app.shows(kept)).toBe(true)

    await comeBack(app)
    expect(app.shows('已收到')).toBe(true)
    expect(await held(cloud)).toEqual(oneWith(2))
  })

  it('is there once when the reply of the cloud storage is lost', async () => {
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await fillForm(app, { photos: [photo()] })
    phone.loseUploadReply()
    await press(app, '发送')
    expect(app.shows(kept)).toBe(true)
    await comeBack(app)
    expect(await held(cloud)).toEqual(oneWith(1))
  })

  it.each(['session.open', 'evidence.keep', 'report.submit'])('waits when %s fails on the server, and is sent once it is well', async action => {
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await fillForm(app, { photos: [photo()] })
    phone.failNext('SERVER_ERROR', '服务出了点问题。', action)
    await press(app, '发送')
    expect(app.shows(kept)).toBe(true)
    expect(await held(cloud)).toEqual({ reports: 0, receipts: 0, pictures: [] })
    await press(app, '现在发送')
    expect(app.shows('已收到')).toBe(true)
    expect(await held(cloud)).toEqual(oneWith(1))
  })

  it('finds the folder of the person anew when the server knows them by another name', async () => {
    phone.storage.set('session', JSON.stringify(JSON.stringify({ token: 'old', residentId: 'x'.repeat(43), role: 'resident', expiresAt: '2030-01-01T00:00:00.000Z' })))
    const app = await MiniProgram.start(phone)
    await report(app, { photos: [photo()] })
    expect(await held(cloud)).toEqual(oneWith(1))
  })

  it('says so when the phone has no room for a picture, and goes without it', async () => {
    phone.files.limit = 900_000
    const app = await MiniProgram.start(phone)
    await openForm(app)
    for (const label of ['电话', '下一步', '不记得了，跳过']) await press(app, label)
    await app.type('经过是怎样的', story)
    for (const label of ['下一步', '下一步']) await press(app, label)
    phone.photosToChoose.push(photo(), photo(), photo())
    await press(app, '从相册选')
    expect(app.shows('手机存不下了，请清理一些空间，或者少放几张')).toBe(true)
    const room = keptPictures(phone)
    expect(room).toBeLessThan(3)
    for (const label of ['下一步', '下一步', '检查答案', '发送']) await press(app, label)
    expect(await held(cloud)).toEqual(oneWith(room))
  })

  it.each([
    ['ahead', yearMs],
    ['behind', -yearMs]
  ])('arrives from a phone whose clock is a year %s, on whatever day it is said to have been', async (_, ahead) => {
    phone.clockAhead = ahead
    const app = await MiniProgram.start(phone)
    await report(app, { photos: [photo()], when: '今天' })
    expect(app.shows('已收到')).toBe(true)
    expect(await held(cloud)).toEqual(oneWith(1))
    await comeBack(app)
    expect(await held(cloud)).toEqual(oneWith(1))
    const [row] = await cloud.rows(`SELECT abs(extract(epoch FROM now() - received_at)) < 60 AS "receivedNow" FROM reports`)
    expect(row).toEqual({ receivedNow: true })
  })

  it('does not keep the others when the third of twenty is refused', async () => {
    phone.goOffline()
    const app = await MiniProgram.start(phone)
    for (let i = 1; i <= 20; i++) {
      // The server keeps no NUL.
      await report(app, { number: `1380013${1000 + i}`, story: i === 3 ? '第3条\0' : `第${i}条`, photos: i % 10 === 0 ? [photo()] : [] })
      await app.back()
    }
    phone.goOnline()
    await app.settle()
    const { reports, receipts, pictures } = await held(cloud)
    expect([reports, receipts]).toEqual([19, 19])
    expect(pictures.filter(([said, found]) => said === 1 && found === 1)).toHaveLength(2)
    expect(pictures.filter(([said, found]) => said === 0 && found === 0)).toHaveLength(17)
    await app.open('/subpackages/report/mine/index')
    expect(app.findAll(element => attributeText(element, 'class').includes('mine-row') && textOf(element).includes('没有收下，请改一改'))).toHaveLength(1)

    await app.tap('没有收下，请改一改')
    expect(app.shows('文字里有存不下的符号')).toBe(true)
    await press(app, '改一改再发')
    await press(app, '改：经过')
    await app.type('经过是怎样的', '第3条')
    await press(app, '检查答案')
    await press(app, '发送')
    expect((await held(cloud)).reports).toBe(20)
    await comeBack(app)
    expect((await held(cloud)).reports).toBe(20)
  })

  it('is gone from the phone when it is cancelled before sending, pictures too', async () => {
    phone.goOffline()
    const app = await MiniProgram.start(phone)
    await report(app, { photos: [photo()] })
    await press(app, '从手机上删掉')
    await press(app, '留着')
    expect(keptPictures(phone)).toBe(1)
    await press(app, '从手机上删掉')
    const [undo] = app.findAll(element => attributeText(element, 'class').includes('button-quiet'))
    if (!undo) throw new Error('the dialog cannot be answered')
    await app.tapElement(undo, '不发了')
    expect(app.route).toBe('subpackages/report/mine/index')
    expect(app.shows('可疑的电话')).toBe(false)
    expect(keptPictures(phone)).toBe(0)
    expect([...phone.storage.values()].join()).not.toContain(story)
    phone.goOnline()
    await app.settle()
    expect((await held(cloud)).reports).toBe(0)
  })
})
