import { scenarioFiles } from '../../../content/scenarios'
import type { Scenario } from '../../../contract/scenario'
import { testScenario } from '../../../tests/support/testScenario'
import { begin, type Conversation, endNow, moveIdsOf, offeredNow, replay, step, turnsOf } from './conversation'
import { debriefOf } from './debriefOf'
import { betterEnd, deedsWords, endTitle, reactionWords, signsWords } from './endWords'

const scenarios = scenarioFiles as readonly Scenario[]
const walk = (...moveIds: string[]) => replay(testScenario, moveIds)
const offered = (conversation: Conversation) => offeredNow(testScenario, conversation).map(({ id }) => id)

describe('a conversation', () => {
  test('begins with nothing done and nothing said by the person', () => {
    expect(begin(testScenario)).toEqual({ nodeId: 'ring', deeds: [], log: [] })
    expect(offered(begin(testScenario))).toEqual(['ask-who', 'agree', 'hang-up'])
  })

  test('remembers what was done, and offers what it opens', () => {
    const shared = walk('agree', 'share')
    expect(shared.deeds).toEqual(['sharedScreen'])
    expect(offered(shared)).toEqual(['give-code', 'stop', 'ask-why', 'refuse'])
  })

  test('takes the way that what was done opens, also after it was stopped', () => {
    expect(endNow(testScenario, walk('agree', 'share', 'refuse'))).toBe('close')
    const stopped = walk('agree', 'share', 'stop')
    expect(stopped.deeds).toEqual([])
    expect(endNow(testScenario, step(testScenario, stopped, 'hang-up')!)).toBe('safe')
  })

  test('refuses a move that is not offered, and offers none once it has ended', () => {
    expect(step(testScenario, begin(testScenario), 'give-code')).toBeNull()
    const ended = walk('hang-up')
    expect([endNow(testScenario, ended), offered(ended), step(testScenario, ended, 'hang-up')]).toEqual(['safe', [], null])
  })

  test('comes back from the ids of its moves, as far as the scenario still knows them', () => {
    const before = walk('ask-who', 'agree', 'share', 'ask-why')
    expect(walk(...moveIdsOf(before))).toEqual(before)
    expect(moveIdsOf(walk('ask-who', 'taken-out', 'share'))).toEqual(['ask-who'])
    const changed = { ...testScenario, nodes: Object.fromEntries(Object.entries(testScenario.nodes).filter(([id]) => id !== 'code')) }
    expect(moveIdsOf(replay(changed, ['agree', 'share', 'give-code']))).toEqual(['agree'])
  })

  test('can be told turn by turn', () => {
    expect(turnsOf(testScenario, walk('ask-who', 'agree')).map(({ chosen, node }) => [chosen?.text, node.lines.length])).toEqual([[undefined, 1], ['您是哪里的？', 2], ['那怎么关？', 1]])
  })

  test('goes round in circles for as long as somebody wants', () => {
    const long = walk('agree', 'share', ...Array.from({ length: 300 }, () => 'ask-why'))
    expect([long.log.length, long.nodeId, turnsOf(testScenario, long).length]).toEqual([302, 'code', 303])
  })
})

describe('the look back', () => {
  test('waits for the end', () => {
    expect(debriefOf(testScenario, walk('agree'))).toBeNull()
  })

  test('tells each moment with its sign, and whether one held back there', () => {
    const debrief = debriefOf(testScenario, walk('ask-who', 'agree', 'share', 'ask-why', 'give-code'))!
    expect(debrief.moments.map(({ at, reaction, sign }) => [at, sign?.title, reaction])).toEqual([
      [0, undefined, 'asked'],
      [1, '不说是哪家平台', 'went'],
      [2, '要看您的屏幕', 'went'],
      [3, '要验证码', 'asked'],
      [4, '要验证码', 'went']
    ])
    expect([debrief.end, debrief.signs, debrief.deeds]).toEqual(['lost', { passed: 4, noticed: 1 }, ['sharedScreen', 'toldCode']])
    expect(signsWords(debrief, false)).toBe('路上有4处可以停下，您在1处停下或问过，后来还是照做了。')
    expect(debrief.moments.map(moment => reactionWords(moment, false)).slice(3)).toEqual(['您在这里问了一句', '这里可以停下来'])
  })

  test('names a shared screen that was stopped, too', () => {
    expect(debriefOf(testScenario, walk('agree', 'share', 'stop', 'hang-up'))!.deeds).toEqual(['sharedScreen', 'hungUp'])
  })

  test('praises whoever stopped before there was a sign', () => {
    expect(signsWords(debriefOf(testScenario, walk('hang-up'))!, false)).toBe('您在它露出破绽之前，就停下来了。')
  })

  test('does not praise whoever turned a genuine caller away for having checked', () => {
    const genuine = { ...testScenario, genuine: true }
    const away = debriefOf(genuine, walk('ask-who', 'agree', 'share', 'stop', 'hang-up'))!
    expect(away.moments.map(moment => reactionWords(moment, true)).slice(-2)).toEqual(['您在这里先放下了', '您在这里先放下了'])
    expect(away.signs.noticed).toBe(0)
    expect(signsWords({ deeds: [], end: 'missed', signs: { passed: 0, noticed: 0 } }, true)).toContain('自己打官方电话问一声')
    expect(reactionWords({ reaction: 'checked' }, true)).toBe('您在这里核实了')
  })

  test.each([
    ['money that went out', { deeds: ['sentMoney', 'askedSomeone'], end: 'close', signs: { passed: 0, noticed: 0 } }, false, '转了钱，好在后来停下了', '这一段还没露出破绽。给钱、给信息以前，先核实一下。'],
    ['a question at every sign, and all done in the end', { deeds: ['sharedScreen', 'sentMoney'], end: 'lost', signs: { passed: 5, noticed: 5 } }, false, '这次没拦住，练过就有数了', '路上有5处可以停下，您在5处停下或问过，后来还是照做了。'],
    ['no sign taken notice of', { deeds: ['hungUp'], end: 'safe', signs: { passed: 3, noticed: 0 } }, false, '您守住了', '路上有3处可以停下，下回在那里停一停。'],
    ['every sign taken notice of', { deeds: ['hungUp'], end: 'safe', signs: { passed: 3, noticed: 3 } }, false, '您守住了', '路上有3处可以停下，您处处都停下或问过。'],
    ['the only sign, taken notice of', { deeds: ['hungUp'], end: 'safe', signs: { passed: 1, noticed: 1 } }, false, '您守住了', '路上有1处可以停下，您在那里停下或问过。'],
    ['a code told to a genuine caller', { deeds: ['toldCode'], end: 'safe', signs: { passed: 2, noticed: 0 } }, true, '这回是真的，可验证码谁也不能给', '路上有2处看得出是真的。这回没有核实也办成了，下回自己打官方电话问一声。'],
    ['a genuine caller who was checked elsewhere', { deeds: ['checkedSelf'], end: 'safe', signs: { passed: 2, noticed: 0 } }, true, '这回是真的，您办妥了', '路上有2处看得出是真的，您另外去核实过。'],
    ['a genuine caller, asked about at home', { deeds: ['askedSomeone'], end: 'missed', signs: { passed: 2, noticed: 0 } }, true, '这回是真的，可惜没办成', '路上有2处看得出是真的，您问过身边的人。下回自己打官方电话问一声。'],
    ['a genuine caller who was checked', { deeds: ['checkedSelf'], end: 'safe', signs: { passed: 2, noticed: 1 } }, true, '这回是真的，您办妥了', '路上有2处看得出是真的，您在1处核实或问过。']
  ] as const)('says of %s what was so', (_, { deeds, ...ending }, genuine, title, words) => {
    const told = { ...ending, deeds: [...deeds] }
    expect([endTitle(told, genuine), signsWords(told, genuine)]).toEqual([title, words])
  })

  test('says of what was told to a genuine caller how to be safe with the next, not that they sounded genuine', () => {
    expect(deedsWords(['toldDetails'], true)).toContain('先自己打回去')
    expect(deedsWords(['toldDetails'], false)).toContain('对方说得像真的')
    expect(deedsWords(['hungUp', 'sentMoney'], true)).toBe(deedsWords(['hungUp', 'sentMoney'], false))
  })

  test('keeps the better of two ends', () => {
    expect([betterEnd('lost', 'close'), betterEnd('safe', 'close'), betterEnd('missed', undefined), betterEnd('close', 'close')]).toEqual(['close', 'safe', 'missed', 'close'])
  })
})

describe('every scenario of content/', () => {
  test.each(scenarios.map(scenario => [scenario.title, scenario] as const))('%s ends in a look back, whichever move is always taken', (_title, scenario) => {
    for (const place of [0, 1, 2, 3]) {
      let conversation = begin(scenario)
      for (let i = 0; i < 200 && !endNow(scenario, conversation); i++) {
        const moves = offeredNow(scenario, conversation)
        // Taken again and again the same place may go round: every fifth time another one.
        const move = moves[(place + Math.floor(i / 5)) % moves.length]
        conversation = step(scenario, conversation, move?.id ?? '') ?? conversation
      }
      expect(debriefOf(scenario, conversation)?.moments.length).toBeGreaterThan(0)
    }
  })
})
