import { isReceipt, makeReceipt } from '../../contract/receipt'
import { StatusScreen } from '@/features/report/StatusScreen'
import { newPhone } from './support/appState'
import { decide, goOffline, received, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { noPictures } from './support/fakePictures'
import { outbox, sendOne } from './support/reportSteps'
import { mount, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/pictures', () => jest.requireActual<object>('./support/fakePictures'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/phone')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  noPictures()
  newPhone()
  await resetCloud()
})

const openStatus = (code?: string) => mount(StatusScreen, { now: new Date(), ...(code && { code }) })

/** Somebody sends a report; then another phone, that was never signed in. @returns the receipt */
async function receiptOfAnother(): Promise<string> {
  await sendOne()
  await until(() => outbox()[0]?.state === 'sent')
  const code = outbox()[0]!.receiptCode!
  newPhone()
  return code
}

async function look(code: string): Promise<void> {
  await type('回执', code)
  await press('查一查')
}

test.each<[string, (code: string) => string]>([
  ['as it is', code => code],
  ['in small letters with blanks', code => ` ${code.slice(0, 5).toLowerCase()} ${code.slice(5)} `],
  ['in full width', code => [...code].map(each => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('')]
])('a receipt typed %s says how the report stands, on any phone and without signing in', async (_, write) => {
  const code = await receiptOfAnother()
  const opened = sent('session.open').length
  await openStatus()
  await look(write(code))
  await until(() => words().includes('已收到'))
  expect(sent('session.open')).toHaveLength(opened)
  expect(localStorage.getItem('session')).toBeNull()
  expect(received('report.status').at(-1)).not.toMatch(/13800138000|客服/)
})

test.each([
  ['checking', undefined, '核实中', ''],
  ['moreNeeded', '请补一张转账截图。', '请补充材料', '请用当时举报的那部手机'],
  ['handled', '号码已经停用。', '已处理', ''],
  ['outOfScope', '这是骚扰电话，不归我们管。', '不属于受理范围', '12321']
] as const)('%s is told with its note and what to do', async (status, note, word, more) => {
  const code = await receiptOfAnother()
  await decide(status, note)
  await openStatus(code)
  await press('查一查')
  await until(() => words().includes(word))
  if (note) expect(words()).toContain(`民警说：${note}`)
  expect(words()).toContain(more)
})

test('a wrong character is told at once, without asking anybody', async () => {
  const code = await receiptOfAnother()
  const wrong = code.slice(0, 4) + (code[4] === 'A' ? 'C' : 'A') + code.slice(5)
  await openStatus()
  await look(wrong)
  expect(words()).toContain('有一个字不对')
  await look(code.slice(0, 9))
  expect(words()).toContain('现在是9个')
  await look('')
  expect(words()).toContain('现在是0个')
  expect(sent('report.status')).toEqual([])
})

test('a receipt of nobody is told, and does not look like one mistyped', async () => {
  await openStatus()
  await look(makeReceipt([1, 2, 3, 4, 5, 6, 7, 8, 9]))
  await until(() => words().includes('没有查到'))
  expect(sent('report.status')).toHaveLength(1)
})

test('what was found goes when another code is looked up', async () => {
  const code = await receiptOfAnother()
  await openStatus()
  await look(code)
  await until(() => words().includes('已收到'))
  await look('AAAAA')
  expect(words()).not.toContain('已收到')
})

test('after ten wrong codes none is looked up for a while, not even a right one', async () => {
  const code = await receiptOfAnother()
  await openStatus()
  for (let i = 0; i < 10; i++) {
    const other = makeReceipt([i, i, 3, 4, 5, 6, 7, 8, 9])
    expect(isReceipt(other)).toBe(true)
    await look(other)
    await until(() => words().includes('没有查到'))
  }
  await look(code)
  await until(() => words().includes('错得太多了'))
  expect(words()).not.toContain('已收到')
})

test('without network it says so, and what was typed stays', async () => {
  const code = await receiptOfAnother()
  await openStatus()
  goOffline()
  await look(code)
  await until(() => words().includes('连不上'))
  expect(document.querySelector<HTMLInputElement>('[aria-label="回执"] input')?.value).toBe(code)
})
