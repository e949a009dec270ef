import { startCloud, type Cloud } from './harness/cloud'
import { sizeOfJpeg } from './harness/fakeJpeg'
import { MiniProgram } from './harness/miniProgram'
import { attributeText } from './harness/pageTree'
import { Phone } from './harness/phone'
import { emptyCloud, fillForm, held, keptPictures, oneWith, openForm, photo, press, receiptOn, report, story } from './reportSteps'

/** What every picture of the harness holds when it can be read. */
const drawnPart = Buffer.alloc(64, 0x55)

describe('一键举报 in the built mini-program', () => {
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await emptyCloud(cloud)
    phone = new Phone(cloud.functionFor('o-reporter'), cloud.files)
  })

  it('dials 110 in three taps when the money is gone, and says that the form is not 报警', async () => {
    const app = await MiniProgram.start(phone)
    await app.tap('一键举报')
    await app.tap('转出去了')
    expect(app.route).toBe('pages/stop/index')
    await app.tap('拨打报警电话110')
    expect(phone.phoneCalls).toEqual(['110'])
    expect(app.shows('本页的举报表不是报警')).toBe(true)
    await app.tap('拿不准，问96110')
    expect(phone.phoneCalls).toEqual(['110', '96110'])
  })

  it('leads from the question to a receipt, with two pictures that are small and say no place', async () => {
    const app = await MiniProgram.start(phone)
    await app.tap('一键举报')
    await app.tap('没有')
    await fillForm(app, { number: '+86 138 0013 8000', photos: [photo(), photo()] })
    expect(app.shows('13800138000')).toBe(true)
    expect(app.shows('2张')).toBe(true)
    expect(phone.files.kept.map(bytes => bytes.includes(drawnPart))).toEqual([true, true])
    await press(app, '发送')

    expect(app.shows('已收到')).toBe(true)
    expect(await held(cloud)).toEqual(oneWith(2))
    const code = receiptOn(app)
    expect(await cloud.rows('SELECT width, height FROM evidence')).toEqual([{ width: 1600, height: 1200 }, { width: 1600, height: 1200 }])
    const bytes = (await cloud.rows('SELECT bytes FROM evidence')).map(row => Number(row.bytes))
    expect(Math.max(...bytes)).toBeLessThanOrEqual(500_000)
    // Sealed in the cloud storage, gone from where the phone had put them, and gone from the phone.
    expect([...cloud.files.keys()].filter(id => id.includes('/evidence-in/'))).toEqual([])
    expect([...cloud.files.values()].map(bytes => bytes.includes(drawnPart))).toEqual([false, false])
    expect(keptPictures(phone)).toBe(0)
    expect(JSON.stringify(await cloud.rows('SELECT * FROM reports'))).not.toMatch(/13800138000|客服/)

    await app.tap('复制')
    expect(phone.clipboard).toBe(code)
    await app.tap('存成图片')
    expect(app.shows('已存到相册')).toBe(true)
    expect(phone.album.map(String).join()).toContain(code)
  })

  it('redraws every picture before it is kept, also on phones whose canvas only makes files', async () => {
    phone.drawsDataUrls = false
    phone.savesOffscreenCanvas = true
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await fillForm(app, { photos: [photo()] })
    expect(phone.files.kept).toHaveLength(1)
    expect(phone.files.kept.map(bytes => ({ ...sizeOfJpeg(bytes), place: bytes.includes('GPS') }))).toEqual([{ width: 1600, height: 1200, place: false }])
    await press(app, '发送')
    expect(await held(cloud)).toEqual(oneWith(1))
  })

  it('leaves out what is no picture, with a word, and deletes what is taken away', async () => {
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await app.tap('电话')
    for (let i = 0; i < 4; i++) await press(app, i === 1 ? '不记得了，跳过' : '下一步')
    phone.photosToChoose.push(photo(), Buffer.from('PK\u0003\u0004 a zip'), photo())
    await press(app, '从相册选')
    expect(app.shows('有一张图片打不开，没有放进来')).toBe(true)
    expect(keptPictures(phone)).toBe(2)
    await press(app, '去掉第1张')
    expect(keptPictures(phone)).toBe(1)
    phone.photosToChoose.push(photo())
    await press(app, '现在拍')
    expect(phone.mediaQuestions).toEqual([{ count: 9, from: 'album' }, { count: 8, from: 'camera' }])
    // Changed their mind.
    await press(app, '从相册选')
    expect(keptPictures(phone)).toBe(2)
  })

  it('goes on with every answer after the app has been killed', async () => {
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await fillForm(app, { photos: [photo()] })
    const shown = app.texts()

    const again = await app.restart()
    await openForm(again)
    expect(again.shows('上次没填完，接着填吗')).toBe(true)
    await again.tap('接着填')
    // Only the way back goes to 检查答案 from now on.
    expect(again.texts()).toEqual(shown.filter(text => text !== '上一步'))
    await press(again, '发送')
    expect(await held(cloud)).toEqual(oneWith(1))
  })

  it('drops what was written, pictures too, when somebody begins anew', async () => {
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await fillForm(app, { photos: [photo()] })
    const again = await app.restart()
    await openForm(again)
    await again.tap('重新填一条')
    expect(again.shows('第1步，共7步')).toBe(true)
    expect(keptPictures(phone)).toBe(0)
    expect([...phone.storage.values()].join()).not.toContain(story)
  })

  it('keeps the day that is chosen in the wheel', async () => {
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await app.tap('上门')
    await press(app, '下一步')
    await press(app, '不记得了，跳过')
    await app.type('经过是怎样的', story)
    await press(app, '下一步')
    await app.pick('别的日子', '2026-02-03')
    expect(app.shows('别的日子：2026年2月3日')).toBe(true)
    for (let i = 0; i < 3; i++) await press(app, '下一步')
    await press(app, '检查答案')
    await press(app, '发送')
    expect(await cloud.rows(`SELECT contact_type AS type, to_char(met_on, 'YYYY-MM-DD') AS day FROM reports`)).toEqual([{ type: 'visit', day: '2026-02-03' }])
  })

  it('takes out a code and an ID number, and says why', async () => {
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await app.tap('电话')
    await press(app, '下一步')
    await press(app, '不记得了，跳过')
    await app.type('经过是怎样的', '他要验证码，我说了验证码是482913。')
    expect(app.shows('已替您隐去验证码')).toBe(true)
    expect(attributeText(app.field('经过是怎样的'), 'value')).not.toContain('482913')
    expect([...phone.storage.values()].join()).not.toContain('482913')
  })

  it('tells by the code how a report stands, from a phone of somebody else', async () => {
    const app = await MiniProgram.start(phone)
    await report(app)
    const code = receiptOn(app)

    const other = await MiniProgram.start(new Phone(cloud.functionFor('o-somebody-else'), cloud.files))
    await other.open('/subpackages/report/status/index')
    await other.type('回执', ` ${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`)
    await press(other, '查一查')
    expect(other.shows('已收到')).toBe(true)
    await other.type('回执', 'AAAAAAAAAA')
    await press(other, '查一查')
    expect(other.shows('有一个字不对')).toBe(true)
  })

  it('stands in 我的举报 and can be withdrawn: what was told and shown is gone', async () => {
    const app = await MiniProgram.start(phone)
    await report(app, { photos: [photo()] })
    await app.tap('看全部举报')
    expect(app.route).toBe('subpackages/report/mine/index')
    await app.tap('可疑的电话')
    await app.tap('服务器上的内容会删掉')
    expect(app.shows('撤回这条举报吗')).toBe(true)
    const [undo] = app.findAll(element => attributeText(element, 'class').includes('button-quiet'))
    if (!undo) throw new Error('the dialog cannot be answered')
    await app.tapElement(undo, '撤回')
    expect(app.shows('已经撤回')).toBe(true)
    expect(await cloud.rows('SELECT status, content FROM reports')).toEqual([{ status: 'withdrawn', content: null }])
    expect(await cloud.rows('SELECT 1 FROM evidence')).toEqual([])
  })

  it('takes dictation behind what was written, where the account has the plugin', async () => {
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await app.tap('电话')
    await press(app, '下一步')
    await press(app, '不记得了，跳过')
    await app.type('经过是怎样的', '上午有人来电。')
    await press(app, '说给手机听')
    phone.hear('他自称')
    phone.hear('银行客服')
    await app.settle()
    expect(attributeText(app.field('经过是怎样的'), 'value')).toBe('上午有人来电。他自称银行客服')
    await press(app, '说完了')
    expect(app.shows('说给手机听')).toBe(true)
    expect(attributeText(app.field('经过是怎样的'), 'value')).toBe('上午有人来电。他自称银行客服')

    phone.allowsMicrophone = false
    await press(app, '说给手机听')
    expect(app.shows('没听清，请再说一次，或者打字')).toBe(true)
  })

  it('offers no dictation where the account has no plugin', async () => {
    phone.hasSpeechPlugin = false
    const app = await MiniProgram.start(phone)
    await openForm(app)
    await app.tap('电话')
    await press(app, '下一步')
    await press(app, '不记得了，跳过')
    expect(app.shows('经过是怎样的')).toBe(true)
    expect(app.shows('说给手机听')).toBe(false)
  })
})
