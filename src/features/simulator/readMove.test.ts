import { scenarioFiles } from '../../../content/scenarios'
import type { Scenario } from '../../../contract/scenario'
import alsoSaid from './alsoSaid.json'
import { generalSaid } from './generalSaid'
import holdingBack from './holdingBack.json'
import { gives } from './moveSide'
import { bare } from './moveWords'
import { readMove } from './readMove'
import typedForWeights from './typedForWeights.json'
import typedInContext from './typedInContext.json'

const scenarios = scenarioFiles as readonly Scenario[]
const moments = scenarios
  .flatMap(({ id, nodes }) => Object.entries(nodes).map(([node, { moves = [] }]) => ({ at: `${id} ${node}`, moves })))
  .filter(({ moves }) => moves.some(gives))
const offeredAt = (scenario: string, node: string) => scenarios.find(({ id }) => id === scenario)?.nodes[node]?.moves ?? []

describe('the move that a typed sentence means where it is typed', () => {
  const readAll = (sentences: readonly { scenario: string; node: string; typed: string; ok: readonly string[] }[]) =>
    sentences.map(({ scenario, node, typed, ok }) => {
      const got = readMove(typed, offeredAt(scenario, node))
      return { right: got === null ? ok.length === 0 : ok.includes(got.id), given: got !== null && gives(got) && !ok.includes(got.id), told: `${scenario} ${node}: ${typed}: ${String(got?.id)}, not ${ok.join('/')}` }
    })

  // The rules were written with these sentences at hand, so that nearly all must be right: a fresh set comes out lower.
  test('is the one that was meant, or none where nothing was, in at least 97 of 100 sentences that the rules were written with', () => {
    const read = readAll(typedInContext)
    expect(read.filter(({ given }) => given).map(({ told }) => told)).toEqual([])
    expect(read.filter(({ right }) => right).length / read.length).toBeGreaterThanOrEqual(0.97)
    expect(read.length).toBeGreaterThanOrEqual(390)
  })

  // Who wrote the phrases wrote these too, before the weights were fitted on them: sentences of somebody else come out a few points lower.
  test('is the one that was meant in at least 88 of 100 sentences that the weights were fitted on, and at most two give away what was not meant', () => {
    const read = readAll(typedForWeights)
    expect(read.filter(({ given }) => given).length).toBeLessThanOrEqual(2)
    expect(read.filter(({ right }) => right).length / read.length).toBeGreaterThanOrEqual(0.88)
    expect(read.length).toBeGreaterThanOrEqual(500)
  })

  test('is never one that gives anything away where the person holds back, at moments of all scenarios', () => {
    // Each sentence at every sixth moment, and each moment with every sixth sentence: all pairs would take half a minute.
    const given = holdingBack.flatMap((sentence, i) =>
      moments.flatMap(({ at, moves }, j) => {
        if ((i + j) % 6 !== 0) return []
        const move = readMove(sentence, moves)
        // 不用了，我急着用 turns away whoever wants to help: there 不用 means it.
        return move && gives(move) && !(sentence.includes('不用') && move.text.includes('不用')) ? [`${at}: ${sentence} → ${move.text}`] : []
      })
    )
    expect(given).toEqual([])
    expect(holdingBack.length).toBeGreaterThanOrEqual(390)
    expect(moments.length).toBeGreaterThanOrEqual(120)
  })

  test('is told by phrases that are plain already, each for a move that there is', () => {
    const texts = new Set(scenarios.flatMap(({ nodes }) => Object.values(nodes).flatMap(({ moves = [] }) => moves.map(({ text }) => text))))
    expect(Object.keys(alsoSaid).filter(text => !texts.has(text))).toEqual([])
    const phrases = [...Object.values(alsoSaid), ...Object.values(generalSaid)].flatMap(said => said.split('|'))
    expect(phrases.filter(phrase => bare(phrase) !== phrase)).toEqual([])
  })

  test.each([
    ['算了 after what is done is no refusal', 'scenario-credit', 'stall', '剩下的也办完算了', 'send-money'],
    ['the last clause pays, whatever it is called', 'scenario-investment', 'stuck', '借遍亲戚也得交', 'send-money'],
    ['what one is asked to fill in next', 'scenario-romance', 'sick', '网址我点了 要填什么', 'click-link'],
    ['only glasses are waited for', 'scenario-customer-service', 'verify', '卡号等我戴上眼镜给你念', 'give-details'],
    ['the lips are sealed', 'scenario-acquaintance', 'why', '烂肚里也不讲', 'keep-secret'],
    ['the lens is covered', 'scenario-police', 'shared', '镜头我盖住了 不许再看', 'stop-sharing'],
    ['the threat is shrugged off', 'scenario-police', 'why-money', '你冻去', 'refuse'],
    ['别是…吧 wants proof', 'scenario-romance', 'account', '这么会涨 别是骗人的吧', 'ask-proof'],
    ['怎么比… wants a reason', 'scenario-game', 'start', '怎么比别人出的多', 'ask-why'],
    ['what a move says itself is not said against it', 'scenario-investment', 'call', '不接 点确认', 'send-money'],
    ['what is called by its name is not done', 'scenario-customer-service', 'amount', '这是转账啊 停了', 'ask'],
    ['who turns to somebody else does not agree', 'scenario-romance', 'big', '妹你看银行发的这个', 'ask-family'],
    ['还能不 means it will be', 'scenario-acquaintance', 'receipt', '你都转了 我还能不垫', 'send-money'],
    ['a word of the countryside', 'scenario-hospital-call', 'why', '那我啥辰光去', 'agree']
  ])('is told by how a clause is built: %s', (_how, scenario, node, sentence, meant) => {
    expect(readMove(sentence, offeredAt(scenario, node))?.id).toBe(meant)
  })

  test('is none where the talk is of the weather, though a question is offered', () => {
    expect(readMove('你们那边今天下雨了没', offeredAt('scenario-shopping', 'hello'))).toBeNull()
  })

  test.each(['今天太阳真大', '下雨了', '你好', '哈哈哈', '晚饭吃什么', '😂😂'])('is none where %s is typed and money is asked for', sentence => {
    expect(readMove(sentence, offeredAt('scenario-police', 'safe-account'))).toBeNull()
  })
})
