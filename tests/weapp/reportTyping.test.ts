import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { attributeText } from './harness/pageTree'
import { Phone } from './harness/phone'
import { openForm, press } from './reportSteps'

/** Six hundred characters, with marks between. */
const longStory = '对方自称银行客服，说我的账户有异常，要我下载一个会议软件并共享屏幕。'.repeat(18).slice(0, 600)

describe('typing in the report form', () => {
  let cloud: Cloud
  let app: MiniProgram

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    app = await MiniProgram.start(new Phone(cloud.functionFor('o-typist'), cloud.files))
    await openForm(app)
    await app.tap('电话')
    await press(app, '下一步')
  })

  it('costs one setData of at most 1,024 bytes for each character of a number', async () => {
    const { strokes } = await app.typeSlowly('对方的电话号码是多少？', '+86 138 0013 8000')
    expect(Math.max(...strokes.map(({ bytes }) => bytes))).toBeLessThanOrEqual(1024)
    expect(Math.max(...strokes.map(({ calls }) => calls))).toBeLessThanOrEqual(1)
    expect(app.shows('会这样发送：13800138000')).toBe(true)
  })

  it('costs one setData of at most 1,024 bytes for each character of a story, however long it has become', async () => {
    await app.tap('不记得了，跳过')
    const { strokes, leaving } = await app.typeSlowly('经过是怎样的', longStory)
    const bytes = strokes.map(each => each.bytes)
    process.stdout.write(`typing ${strokes.length} characters: bytes most ${Math.max(...bytes)}, last ${String(bytes.at(-1))}; leaving the field ${leaving.bytes}\n`)
    expect(strokes).toHaveLength(600)
    expect(Math.max(...bytes)).toBeLessThanOrEqual(1024)
    expect(Math.max(...strokes.map(({ calls }) => calls))).toBeLessThanOrEqual(1)

    // Left, the field holds it all, and the draft too.
    expect(leaving.calls).toBe(1)
    expect(attributeText(app.field('经过是怎样的'), 'value')).toBe(longStory)
    await press(app, '下一步')
    await press(app, '上一步')
    expect(attributeText(app.field('经过是怎样的'), 'value')).toBe(longStory)
  })

  it('still takes a code out of a long story at once', async () => {
    await app.tap('不记得了，跳过')
    await app.type('经过是怎样的', longStory)
    await app.type('经过是怎样的', `${longStory}验证码是482913。`)
    expect(attributeText(app.field('经过是怎样的'), 'value')).toBe(`${longStory}验证码是（验证码已隐去）。`)
  })
})
