import type { Scenario, ScenarioNode } from '../../contract/scenario'
import { contentOf, scenario, scenarioNodes } from './fixture'
import { rule } from './scenarioWording'

type Line = ScenarioNode['lines'][number]

const check = (change: Partial<Scenario>) => rule.check(contentOf({ scenarios: [scenario(change)] })).map(({ problem }) => problem)
const withLine = (line: Line, change: Partial<Scenario> = {}) => check({ nodes: { ...scenarioNodes, 'talk-1': { ...scenarioNodes['talk-1'], lines: [line] } }, ...change })

describe('the words of a scenario', () => {
  test('are sound in the fixture', () => {
    expect(check({})).toEqual([])
  })

  test('may be false and loud in the mouth of a caller, unless the call is genuine', () => {
    const line: Line = { by: 'them', text: '110打来的都是骗子，您一定要信我！' }
    expect(withLine(line)).toEqual([])
    expect(withLine(line, { genuine: true })).toEqual(expect.arrayContaining([expect.stringContaining('节点talk-1的第1句'), expect.stringContaining('“一定”')]))
  })

  test.each(['friend', 'story'] as const)('are true and calm when they are ours, as those of the %s', by => {
    expect(withLine({ by, text: '装了App就不会被骗，千万记住。' })).toHaveLength(2)
  })

  test('hold no number that could be someone’s and no address, whoever speaks', () => {
    expect(withLine({ by: 'them', text: '打13800138000，或者打开pay.com。' })).toEqual([expect.stringContaining('13800138000'), expect.stringContaining('pay.com')])
  })

  test.each(['我加您微信。', '您打开支付宝。', '我是京东客服。', '这里是建设银行。', '我是南航的。', '您拨中国移动。', '发到您QQ上。'])('name no brand: %s', text => {
    expect(withLine({ by: 'them', text })).toEqual([expect.stringMatching(/^节点talk-1的第1句写了“.+”：模拟里不用真的名字。$/)])
  })

  test.each(['报个平安。', '店在北京东路。', '其中通过的有三笔。', '出国航班取消了。', '个人保管好卡。', '买两斤苹果和小米。', '手机滴滴响了两声。'])('are not taken for a brand: %s', text => {
    expect(withLine({ by: 'story', text })).toEqual([])
  })

  test('spell out no address', () => {
    expect(withLine({ by: 'them', text: '打开bank点com看看。' })).toEqual(['节点talk-1的第1句念出了网址“bank点com”。'])
    expect(withLine({ by: 'them', text: '请点这里看看，8点前有效。' })).toEqual([])
  })

  test('spell out no number either', () => {
    expect(withLine({ by: 'them', text: '您记一下，一三八零零一三八零零零。' })).toEqual(['节点talk-1的第1句用汉字写出了号码“一三八零零一三八零零零”。'])
    expect(withLine({ by: 'them', text: '您打开8.8.8.8看看。' })).toEqual(['节点talk-1的第1句念出了网址“8.8.8.8”。'])
  })

  test.each([
    ['支付宝转账', '节点talk-1的go-on的also写了“支付宝”：模拟里不用真的名字。'],
    ['移动', '节点talk-1的go-on的also写了“移动”：模拟里不用真的名字。'],
    ['打12306', '节点talk-1的go-on的also写了“12306”：模拟里不用真的名字。'],
    ['bank点com', '节点talk-1的go-on的also念出了网址“bank点com”。'],
    ['1380000021', '节点talk-1的go-on的also里有一串没有遮住的号码“1380000021”。']
  ])('hold nothing real beside a move, where nobody reads it: %s', (also, problem) => {
    const talk = scenarioNodes['talk-1']!
    const nodes = { ...scenarioNodes, 'talk-1': { ...talk, moves: talk.moves!.map(move => (move.id === 'go-on' ? { ...move, also: [also, '怎么关', '打96110', '5000'] } : move)) } }
    expect(check({ nodes })).toEqual([problem])
  })

  test('know a carrier’s number that is typed, and show none', () => {
    const talk = scenarioNodes['talk-1']!
    const nodes = (change: object) => ({ ...scenarioNodes, 'talk-1': { ...talk, moves: talk.moves!.map(move => (move.id === 'go-on' ? { ...move, ...change } : move)) } })
    expect(check({ nodes: nodes({ also: ['10086'] }) })).toEqual([])
    expect(check({ nodes: nodes({ text: '挂断，打10086' }) })).toEqual(['节点talk-1的go-on写了“10086”：模拟里不用真的名字。'])
  })

  test('do not give away at the start whether it is a scam', () => {
    expect(check({ setting: '有个骗子给您打来电话。', title: '假的客服来电' })).toEqual(['名称里的“假的”说穿了是真是假。', '开头的情形里的“骗”说穿了是真是假。'])
    expect(check({ from: '反诈中心' })).toEqual([])
  })
})
