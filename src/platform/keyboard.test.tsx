import { focusHeading } from './keyboard'

const frame = () => new Promise(done => requestAnimationFrame(done))
const frames = async (count: number) => {
  for (let i = 0; i < count; i += 1) await frame()
}
const page = (title: string) => {
  const element = document.createElement('div')
  element.className = 'page'
  element.innerHTML = `<div data-heading tabindex="-1">${title}</div><button>下一步</button>`
  return element
}
const focused = () => document.activeElement?.textContent

beforeEach(() => document.body.replaceChildren(page('第一页')))

test('the heading of the last page has the focus', async () => {
  document.body.append(page('第二页'))
  focusHeading()
  await frames(2)
  expect(focused()).toBe('第二页')
})

test('a page that is taken out and put in again has it again', async () => {
  focusHeading()
  await frames(2)
  const drawn = document.body.firstElementChild
  drawn?.remove()
  await frames(2)
  if (drawn) document.body.append(drawn)
  await frames(2)
  expect(focused()).toBe('第一页')
})

test('where the page before still stood, the page that comes in its place has it', async () => {
  document.querySelector('button')?.focus()
  focusHeading()
  await frames(2)
  expect(focused()).toBe('第一页')
  document.body.replaceChildren(page('第二页'))
  await frames(2)
  expect(focused()).toBe('第二页')
})

test('whoever moved on is left alone, also when the page changes after that', async () => {
  focusHeading()
  await frames(2)
  const button = document.querySelector('button')
  button?.focus()
  await frames(3)
  expect(document.activeElement).toBe(button)
  document.body.replaceChildren(page('第二页'))
  await frames(3)
  expect(document.activeElement).toBe(document.body)
})
