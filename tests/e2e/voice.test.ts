import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { routes } from '../../src/routes'
import { checkEveryWalk, type Walk } from './support/checkEveryState'
import { button, row } from './support/guide'
import { inspectAxe } from './support/inspectAxe'
import { inspectLayout } from './support/inspectLayout'
import type { Journey } from './support/journey'
import { officersPhone, type } from './support/officer'
import { pageTurned } from './support/practice'
import { setStage } from './support/stage'

const told = '他让我去银行取钱，说是帮我保管。我先打电话问了女儿，钱就没有取。'
const sees = (page: Page, words: string) => page.getByText(words).locator('visible=true').first().waitFor()

/** The server stands in the days of the surveys, whenever the tests run. */
const inTheirDays = ({ server }: Journey) => void (server.clock.now = new Date('2026-11-22T02:00:00Z'))

const feedback: Walk = ['意见建议', async (page, _journey, look) => {
  await page.goto(routes.feedback({ questionId: 'rebate-judge-01' }))
  await sees(page, '这道题哪里有问题')
  await look('empty')
  await type(page, '您的话', '打13800000021问我，这个选项看不懂。')
  await page.getByRole('checkbox', { name: '想要回复' }).click()
  await look('written')
  await button(page, '发送').click()
  await sees(page, '收到了，谢谢您')
  await sees(page, '已收到')
  await look('sent')
}]

const survey: Walk = ['问卷', async (page, journey, look) => {
  inTheirDays(journey)
  await page.goto(routes.survey)
  await button(page, '填“反诈宣传您看到了吗”').waitFor()
  await look('those that are open')
  await button(page, '填“反诈宣传您看到了吗”').click()
  await page.getByRole('radio', { name: '看到过好几次' }).click()
  await look('one of several')
  await button(page, '下一题').click()
  await page.getByRole('checkbox', { name: '学校' }).click()
  await look('some of several')
  await button(page, '下一题').click()
  await page.getByRole('radio', { name: '4' }).click()
  await look('a scale')
}]

const stories: Walk = ['高手在民间', async (page, _journey, look) => {
  await page.goto(routes.stories)
  await sees(page, '还没有故事')
  await look('none')
  await button(page, '我也讲一个').click()
  await type(page, '起个名字', '多问一句就好')
  await type(page, '经过', told)
  await look('being written')
  await page.getByRole('checkbox', { name: '我愿意把它给大家看' }).click()
  await button(page, '交上去').click()
  await sees(page, '待审核')
  await look('sent')
}]

describe('what residents say', () => checkEveryWalk([feedback, survey, stories]))

describe('what becomes of it', () => {
  const stage = setStage()
  const flaws = async (page: Page) => {
    await pageTurned(page)
    // The landmarks around a page of officers are the frame's.
    return [...(await inspectLayout(page)), ...(await inspectAxe(page))].filter(line => !line.startsWith('region:'))
  }

  test.each([
    ['a phone', { width: 375, height: 812 }],
    ['a computer', { width: 1280, height: 800 }]
  ])('feedback is answered on %s, and the person reads the reply', async (_name, viewport) => {
    const { journey, phone } = stage
    await phone.page.goto('/pages/me/index')
    await button(phone.page, '意见建议').click()
    await sees(phone.page, '您想说什么')
    await button(phone.page, '建议').click()
    await phone.page.getByRole('checkbox', { name: '想要回复' }).click()
    await type(phone.page, '您的话', '字再大一点就好了。')
    await button(phone.page, '发送').click()
    await sees(phone.page, '收到了，谢谢您')

    const { page } = await officersPhone(journey, '张三', { role: 'editor' }, { viewport })
    await page.goto(routes.voiceDesk)
    await row(page, '字再大一点就好了。').click()
    await sees(page, '现在：待看')
    expect(await flaws(page)).toEqual([])
    await type(page, '您的回复', '下个月就改。')
    await button(page, '回复').click()
    await sees(page, '现在：已回复')

    await phone.page.goto(routes.feedback())
    await sees(phone.page, '下个月就改。')
  })

  test('the results of a survey, public answers and stories break no norm at the desk', async () => {
    const { journey } = stage
    const { server } = journey
    inTheirDays(journey)
    for (let i = 0; i < 6; i += 1) {
      const answers = [{ questionId: 'seen', optionIds: ['never'] }, { questionId: 'why-not', optionIds: ['none'] }, { questionId: 'way', optionIds: ['face'] }]
      await server.value('survey.answer', { surveyId: 'reach-2026', version: 1, answerId: randomUUID(), answers }, await server.signIn())
    }
    await server.value('stories.submit', { storyId: randomUUID(), title: '多问一句就好', text: told, consent: true }, await server.signIn())
    const { page } = await officersPhone(journey, '李四', { role: 'editor' }, { viewport: { width: 1280, height: 800 } })
    await page.goto(routes.voiceDesk)
    await button(page, '问卷').click()
    await button(page, '看“反诈宣传您看到了吗”的结果').click()
    await sees(page, '6人填了')
    expect(await flaws(page)).toEqual([])
    await button(page, '公开回应').click()
    await button(page, '写一条').click()
    await sees(page, '用我们自己的话写')
    expect(await flaws(page)).toEqual([])
    await button(page, '故事').click()
    await row(page, '多问一句就好').click()
    await sees(page, '照原样发布')
    expect(await flaws(page)).toEqual([])
  })
})
