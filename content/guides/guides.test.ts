/** What the guides together promise. That each is sound is the business of content:check. */
import * as v from 'valibot'
import { Guide, phoneBrands } from '../../contract/guide'
import { checkContent } from '../../tools/content-rules/checkContent'
import { sourceFiles } from '../sources'
import { guideFiles } from './index'

const guides = guideFiles.map(file => v.parse(Guide, file))
const byId = (id: string) => guides.filter(guide => guide.id === id)
const stepsOf = ({ routes }: Guide) => [...new Set(routes.flatMap(({ steps }) => steps))]

test('the guides break no rule', () => {
  const files = [
    ...guideFiles.map(file => ({ path: `content/guides/${file.id.replace('guide-', '')}.json`, text: JSON.stringify(file) })),
    { path: 'content/sources/shared.json', text: JSON.stringify(sourceFiles.flat()) }
  ]
  const { findings } = checkContent(files, '2026-11-22')
  const aboutGuides = findings.filter(({ file, warning }) => file.includes('/guides/') && !warning)
  expect(aboutGuides).toEqual([])
})

test('there are seven, and their ids stay', () => {
  expect(guides.map(({ id }) => id)).toEqual([
    'guide-antifraud-app',
    'guide-golden-bell',
    'guide-phone-cards',
    'guide-bank-cards',
    'guide-overseas-calls',
    'guide-stop-sharing',
    'guide-call-police'
  ])
})

test('the registrations that count are the two apps; one waits for the city, one is checked again', () => {
  expect(guides.filter(({ counted }) => counted).map(({ id }) => id)).toEqual(['guide-antifraud-app', 'guide-golden-bell'])
  expect(guides.filter(({ cityOnly }) => cityOnly).map(({ id }) => id)).toEqual(['guide-golden-bell'])
  expect(guides.filter(({ rechecked }) => rechecked).map(({ id }) => id)).toEqual(['guide-antifraud-app'])
})

test('each names steps to look at on a real phone', () => {
  expect(guides.filter(({ rules }) => !Object.values(rules).some(({ checkOnPhone }) => checkOnPhone))).toEqual([])
})

test('the app has a way for every brand of phone, with the switch of warnings in each', () => {
  const [app] = byId('guide-antifraud-app')
  expect(app?.routes.map(({ when }) => when.phone?.[0]).sort()).toEqual([...phoneBrands].sort())
  const withSwitch = app?.routes.filter(({ steps }) => steps.some(step => step.startsWith('call-warning')))
  expect(withSwitch).toHaveLength(phoneBrands.length)
})

test('only what makes the app work is needed; every permission may be left out', () => {
  const [app] = byId('guide-antifraud-app')
  const needed = app ? stepsOf(app).filter(step => app.rules[step]?.required) : []
  expect(needed.sort()).toEqual(['call-warning', 'call-warning-iphone', 'install', 'install-iphone', 'practice', 'register'])
})

test('every step that asks for a permission says that one may leave it and take it back', () => {
  const [app] = byId('guide-antifraud-app')
  const permissions = app ? stepsOf(app).filter(step => /^(overlay|autostart|battery|call-)/.test(step)) : []
  const silent = permissions.filter(step => !/可以不(开|放宽).*以后/.test(app?.words[step]?.why ?? ''))
  expect(permissions).toHaveLength(14)
  expect(silent).toEqual([])
})

test.each([
  ['mobile', 'QXGJLH', '10086'],
  ['unicom', 'GBGJLH', '10010'],
  ['telecom', 'KTFSR', '10001'],
  ['broadnet', 'QXGLLJ', '10099']
])('the operator %s is sent %s to %s', (operator, command, to) => {
  const [guide] = byId('guide-overseas-calls')
  const step = `send-${operator}`
  expect(guide?.rules[step]?.tool).toEqual({ type: 'copy', text: command })
  expect(guide?.words[step]?.text).toContain(to)
  expect(guide?.words[step]?.why).toContain('以运营商回复为准')
})

test('who has relatives abroad is led to leave the calls on', () => {
  const [guide] = byId('guide-overseas-calls')
  const [route] = guide?.routes.filter(({ when }) => when.relatives?.includes('yes')) ?? []
  expect(route?.steps).toEqual(['keep', 'hang-up-check'])
})

test('the city’s own entry is named wherever the 金钟罩 is entered', () => {
  const [guide] = byId('guide-golden-bell')
  expect(guide?.note).toContain('以本市公安公布为准')
  expect(['scan', 'search-account'].map(step => guide?.words[step]?.why.includes('各地的'))).toEqual([true, true])
})
