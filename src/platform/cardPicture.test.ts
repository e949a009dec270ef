import { canShareCard, shareCard } from './cardPicture'

const picture = `data:image/png;base64,${Buffer.from('a picture').toString('base64')}`

/** A browser that shares pictures so, or not at all. */
function browserThat(fields: object): void {
  Object.defineProperty(globalThis, 'navigator', { value: fields, configurable: true })
}
const failing = (name: string) => () => Promise.reject(Object.assign(new Error(name), { name }))

test.each([
  ['shares pictures', { canShare: () => true }, true],
  ['shares text only', { canShare: () => false }, false],
  ['shares nothing', {}, false]
])('passing on is offered as the browser can do it: one that %s', (_, fields, offered) => {
  browserThat(fields)
  expect(canShareCard()).toBe(offered)
})

test('the picture is handed on as a file', async () => {
  const share = jest.fn<Promise<void>, [{ files: File[] }]>(() => Promise.resolve())
  browserThat({ share })
  expect(await shareCard(picture)).toBe('')
  const [file] = share.mock.calls[0]?.[0].files ?? []
  expect([file?.name, file?.type, await file?.text()]).toEqual(['识骗卡片.png', 'image/png', 'a picture'])
})

test('closing the list of apps needs no word, a fault does', async () => {
  browserThat({ share: failing('AbortError') })
  expect(await shareCard(picture)).toBe('')
  browserThat({ share: failing('NotAllowedError') })
  expect(await shareCard(picture)).toBe('没能发出去。请先存到手机，再从微信里发。')
})
