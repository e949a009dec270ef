import { routes } from '../../src/routes'
import { tabTo } from './support/focus'
import { pageTurned } from './support/practice'
import { fillUntil, openForm, receiptOn, stepIs, story } from './support/report'
import { hireOfficer, reportsInTheEnd } from './support/sentReports'
import { setStage } from './support/stage'

const stage = setStage()

const press = (key = 'Enter') => stage.phone.page.keyboard.press(key)

test('a report is told and sent by keyboard alone', async () => {
  const { page } = stage.phone
  const onTo = async (step: number) => {
    await tabTo(page, step === 8 ? /^检查答案$/ : /^下一步$/, 'button')
    await press()
    if (step < 8) await stepIs(page, step)
  }
  await page.goto(routes.call())
  await page.getByRole('heading', { name: '钱转出去了吗？' }).waitFor()
  await tabTo(page, /^没有$/)
  await press()
  await stepIs(page, 1)
  await pageTurned(page)
  await tabTo(page, /^网址$/, 'radio')
  await press(' ')
  await onTo(2)
  await tabTo(page, /^网址是什么/)
  await page.keyboard.type('http://abc.example.com/a')
  await onTo(3)
  await tabTo(page, /^经过是怎样的$/)
  await page.keyboard.insertText(story)
  await onTo(4)
  await tabTo(page, /^昨天$/, 'radio')
  await press()
  await onTo(5)
  await onTo(6)
  await tabTo(page, /^家里人、朋友$/, 'radio')
  await press()
  await onTo(7)
  await onTo(8)
  await page.getByRole('heading', { name: '检查答案' }).waitFor()
  await tabTo(page, /^改：什么时候$/, 'button')
  await press()
  await tabTo(page, /^今天$/, 'radio')
  await press()
  await tabTo(page, /^检查答案$/, 'button')
  await press()
  await tabTo(page, /^发送$/, 'button')
  await press()
  await receiptOn(page)
  expect(await reportsInTheEnd(stage.journey, 1)).toMatchObject([{ contact_type: 'url', on_behalf: true }])
  const { contact, told } = await (await hireOfficer(stage.journey)).open()
  expect([contact.value, told[0]?.story]).toEqual(['http://abc.example.com/a', story])
})

test('a day further back is written by keyboard, and one that has not come is not taken', async () => {
  const { page } = stage.phone
  await openForm(page)
  await fillUntil(page, 4)
  await tabTo(page, /^别的日子$/, 'radio')
  await press()
  const day = page.locator('input[aria-label="是哪一天"]')
  await day.focus()
  await day.fill('2099-01-01')
  await page.getByText('日期不对：最晚是今天，最早是2000年。').waitFor()
  await day.fill('2025-03-04')
  await page.getByRole('radio', { name: '别的日子：2025年3月4日' }).waitFor()
  await tabTo(page, /^下一步$/, 'button')
  await press()
  await stepIs(page, 5)
})
