import { randomUUID } from 'node:crypto'
import { loadContestBank } from '../../cloud/contestBank'
import { keyOf, optionsOf } from '../../contract/question'
import { choicesOn } from './answerQuestions'
import { press } from './guideSteps'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { textOf } from './harness/pageTree'
import { Phone } from './harness/phone'

const pool = [...loadContestBank().values()]
const [questions, minute] = [5, 60_000]
const plain = (text: string) => text.replace(/[|\s]/g, '')

/** Answers the question in sight rightly. */
async function answerRightly(app: MiniProgram): Promise<void> {
  const shown = plain(app.texts().join(''))
  const message = (text: string) => plain(text.replace(/\[\[|\]\]/g, ''))
  const question = pool.find(each => shown.includes(plain(each.stem)) && (each.type !== 'judge' || shown.includes(message(each.material.text))))
  if (!question) throw new Error(`no contest question is on the page:\n${app.texts().join('\n')}`)
  const right = keyOf(question).map(id => optionsOf(question).find(option => option.id === id)?.text)
  for (const choice of choicesOn(app).filter(each => right.includes(textOf(each)))) await app.tapElement(choice, textOf(choice))
}

describe('有奖竞答 in the built mini-program', () => {
  let cloud: Cloud
  const contestId = randomUUID()

  beforeAll(async () => {
    cloud = await startCloud()
    const at = (minutes: number) => new Date(Date.now() + minutes * minute).toISOString()
    await cloud.asEditor('o-editor', 'contests.create', {
      ...{ contestId, title: '全市反诈竞答', opensAt: at(-5), closesAt: at(60), rules: ['每人每天可以答一份。'], communityIds: [], questions, passMark: 4 },
      ...{ prizes: [{ name: '保温杯', count: 3 }], pool: 'city', publicNumberSource: null }
    })
    // Its times are moved below, which terms under a hash do not allow: it is one from before there was a hash.
    await cloud.rows('UPDATE contests SET terms_hash = NULL')
  })
  afterAll(() => cloud.stop())

  it('goes from the list to the receipt, also when the reply is lost, and the draw is checked on the phone', async () => {
    const phone = new Phone(cloud.functionFor('o-resident'))
    let app = await MiniProgram.start(phone)
    await app.open('/subpackages/contest/list/index')
    await app.tap('全市反诈竞答')
    await press(app, '开始答题')
    for (let at = 1; at <= questions; at += 1) {
      expect(app.texts()[0]).toBe(`第${at}题，共${questions}题`)
      await answerRightly(app)
      if (at < questions) await press(app, '下一题')
    }
    // What is chosen on the last page is there again when the app has been killed.
    app = await app.restart()
    await app.open(`/subpackages/contest/paper/index?contestId=${contestId}`)
    phone.loseReply()
    await press(app, '交卷')
    expect(app.shows('答案存好了')).toBe(true)
    await press(app, '再试一次')
    expect(app.shows('过关了')).toBe(true)
    expect(await cloud.rows('SELECT mode, right_count FROM attempts')).toEqual([{ mode: 'contest', right_count: questions }])
    const [entrant] = await cloud.rows('SELECT entry_id FROM contest_entrants WHERE entered_at IS NOT NULL')
    expect(phone.storage.get('contest')).toContain(entrant?.entry_id)

    const again = await app.restart()
    await again.open(`/subpackages/contest/one/index?contestId=${contestId}`)
    expect(again.shows('您已经过关')).toBe(true)

    // The minutes of grace are over now, and the entry came before.
    await cloud.rows(`UPDATE contests SET created_at = now() - interval '3 hours', opens_at = now() - interval '2 hours', closes_at = now() - interval '10 minutes'`)
    await cloud.asEditor('o-editor', 'contests.close', { contestId })
    await cloud.asEditor('o-editor', 'contests.draw', { contestId, publicNumber: null })
    await again.open(`/subpackages/contest/draw/index?contestId=${contestId}`)
    await again.tap('在这部手机上核对')
    await again.waitFor('都对得上')
    expect(again.shows('您的回执，和名单里您的编号、时间对得上')).toBe(true)
    expect(again.shows('重新抽出的1份奖，和公布的中奖名单对得上')).toBe(true)
    expect(again.shows('名单上1个参加编号的指纹，和开奖页上公布的对得上')).toBe(true)

    // Hundreds may have won: the list is read on a little at a time, and a number looked up.
    await cloud.rows(`INSERT INTO contest_winners (contest_id, entry_id, rank, prize, code_hash) SELECT '${contestId}', gen_random_uuid(), n, '雨伞', md5(n::text) FROM generate_series(2, 240) AS n`)
    const [last] = await cloud.rows('SELECT entry_id FROM contest_winners WHERE rank = 240')
    const number = String(last?.entry_id).slice(0, 8)
    await again.open(`/subpackages/contest/draw/index?contestId=${contestId}`)
    expect(again.shows('一共240份，只有编号，没有姓名。点一个编号看全部。')).toBe(true)
    expect(again.texts()).not.toContain(number)
    // The first reply held a hundred: the third tap reads on, and sends no row again.
    for (const count of [60, 90, 120]) {
      const { bytes, calls } = await press(again, '再看一些')
      expect(bytes).toBeLessThan(20_000)
      expect(calls).toBeLessThanOrEqual(2)
      await again.waitFor(`先列${count}份。`)
    }
    await again.type('查一个参加编号', number.toUpperCase())
    await again.waitFor('找到1份。')
    expect(again.texts()).toContain(number)
  })
})
