import { scenarioFiles } from '../../../content/scenarios'
import { type Intent, intents, type Move, type Scenario } from '../../../contract/scenario'
import { movesOffered } from '../../../contract/scenarioMoves'
import { readMove } from './readMove'

const move = (intent: Intent, change: Partial<Move> = {}): Move => ({ id: intent.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`), type: 'say', text: `（${intent}）`, intent, to: 'next', ...change })
const all = intents.map(intent => move(intent))

/** What people type, and what they mean; null where nobody can tell. */
const table: readonly (readonly [string, Intent | null])[] = [
  // No.
  ['不转', 'refuse'], ['我不转', 'refuse'], ['我不会给你', 'refuse'], ['我不会给你转账的', 'refuse'], ['不给', 'refuse'], ['验证码不能给你', 'refuse'], ['不告诉你验证码', 'refuse'],
  ['不需要，谢谢', 'refuse'], ['不用了', 'refuse'], ['没兴趣', 'refuse'], ['算了吧', 'refuse'], ['我不装这个软件', 'refuse'], ['我不点链接', 'refuse'], ['你是骗子', 'refuse'], ['别骗我了', 'refuse'],
  ['我没钱转给你', 'refuse'], ['绝不会共享屏幕给你', 'refuse'], ['拉黑你', 'refuse'], ['把他删掉', 'refuse'], ['🙅', 'refuse'], ['不行不行', 'refuse'], ['我拒绝', 'refuse'], ['钱转不了', 'refuse'],
  ['休想让我转钱', 'refuse'], ['身份证号不能告诉你', 'refuse'], ['不扫码', 'refuse'], ['我不買', 'refuse'], ['不轉帳', 'refuse'], ['我才不信呢', 'refuse'], ['能不能不转', 'refuse'], ['不想交钱', 'refuse'],
  // Not now.
  ['先不转', 'delay'], ['先不给你验证码', 'delay'], ['等一下', 'delay'], ['我考虑考虑', 'delay'], ['回头再说', 'delay'], ['让我想想', 'delay'], ['明天再说吧', 'delay'], ['我现在没空', 'delay'], ['不着急', 'delay'],
  ['等等，先别转', 'delay'], ['晚點再說', 'delay'], ['这会儿不方便', 'delay'], ['过几天再联系', 'delay'],
  // Good-bye.
  ['我挂了', 'hangUp'], ['挂断', 'hangUp'], ['再见', 'hangUp'], ['拜拜', 'hangUp'], ['不说了，挂了', 'hangUp'], ['好的，我先挂了', 'hangUp'], ['掛電話', 'hangUp'], ['挂段电话', 'hangUp'], ['88', 'hangUp'], ['不跟你说了', 'hangUp'],
  // Who, why, what proof.
  ['你是谁', 'askWho'], ['您哪位', 'askWho'], ['你是哪个单位的？', 'askWho'], ['您贵姓', 'askWho'], ['你怎么知道我的名字', 'askWho'], ['我认识你吗', 'askWho'], ['泥是谁', 'askWho'], ['妳是誰啊', 'askWho'], ['请问你是哪家公司', 'askWho'],
  ['为什么要转', 'askWhy'], ['为什么要转钱给你？', 'askWhy'], ['凭什么', 'askWhy'], ['干嘛要验证码', 'askWhy'], ['怎么还要交钱', 'askWhy'], ['为森么', 'askWhy'], ['為什麼要共享屏幕', 'askWhy'], ['要我的身份证做什么', 'askWhy'], ['为啥不能告诉家里人', 'askWhy'],
  ['为什么要下载软件', 'askWhy'], ['为什么不行', 'askWhy'], ['这是什么意思', 'askWhy'],
  ['你怎么证明', 'askProof'], ['警官证给我看看', 'askProof'], ['把你的工号发来', 'askProof'], ['开个视频看看', 'askProof'], ['真的假的', 'askProof'], ['你不是骗子吧？', 'askProof'], ['有文件吗', 'askProof'], ['出示一下证件', 'askProof'], ['是真的吗？', 'askProof'],
  // Somebody else.
  ['我问问女儿', 'askFamily'], ['我跟老伴商量一下', 'askFamily'], ['我先问问我儿子再转', 'askFamily'], ['等我老公回来看看', 'askFamily'], ['我告诉家里人了', 'askFamily'], ['問問我媽', 'askFamily'], ['找老师问一下', 'askFamily'], ['我要跟邻居说', 'askFamily'], ['问问女尔', 'askFamily'],
  ['报警', 'callPolice'], ['我打96110', 'callPolice'], ['我要打110了', 'callPolice'], ['我去派出所', 'callPolice'], ['９６１１０', 'callPolice'], ['打九六一一零问一问', 'callPolice'], ['我找民警问问', 'callPolice'], ['爆警', 'callPolice'], ['報警', 'callPolice'],
  ['我自己查一下', 'checkSelf'], ['我去银行柜台问', 'checkSelf'], ['打官方客服电话核实', 'checkSelf'], ['我打开银行app看看余额', 'checkSelf'], ['打他原来的号码', 'checkSelf'], ['我核实一下', 'checkSelf'], ['去官网看看', 'checkSelf'], ['我自己打12306', 'checkSelf'], ['我给他打个电话问问', 'checkSelf'], ['我打电话问一下', 'checkSelf'],
  // Yes.
  ['好的', 'agree'], ['行', 'agree'], ['没问题', 'agree'], ['👌', 'agree'], ['好吧，听你的', 'agree'], ['OK', 'agree'], ['我愿意', 'agree'], ['我参加', 'agree'], ['嗯嗯', 'agree'], ['可以', 'agree'],
  ['我转给你', 'sendMoney'], ['好，这就转账', 'sendMoney'], ['转3000', 'sendMoney'], ['钱打过去了', 'sendMoney'], ['我垫上', 'sendMoney'], ['我去取钱', 'sendMoney'], ['付定金', 'sendMoney'], ['我轉錢', 'sendMoney'], ['不用问了，我转', 'sendMoney'], ['转帐', 'sendMoney'],
  ['验证码是123456', 'giveCode'], ['482913', 'giveCode'], ['验证码发你了', 'giveCode'], ['把验证码告诉你', 'giveCode'], ['验正码是8866', 'giveCode'], ['驗證碼給你', 'giveCode'],
  ['我的身份证号是42012345', 'giveDetails'], ['卡号发给你', 'giveDetails'], ['我叫王小明', 'giveDetails'], ['我住在城东', 'giveDetails'],
  ['点开链接', 'clickLink'], ['我点链接看看', 'clickLink'], ['扫了二维码', 'clickLink'], ['打开网址', 'clickLink'],
  ['我下载', 'installApp'], ['安装好了', 'installApp'], ['这就装软件', 'installApp'], ['我把app装上', 'installApp'],
  ['共享屏幕给你', 'shareScreen'], ['开了屏幕共享', 'shareScreen'], ['我分享螢幕', 'shareScreen'],
  ['停止共享', 'stopSharing'], ['关掉屏幕共享', 'stopSharing'], ['退出会议', 'stopSharing'],
  ['我不告诉家里人', 'keepSecret'], ['我会保密的', 'keepSecret'], ['谁也不说', 'keepSecret'], ['不跟女儿说', 'keepSecret'],
  ['怎么办理', 'ask'], ['要多少钱', 'ask'], ['什么时候到', 'ask'], ['怎么转', 'ask'], ['往哪转', 'ask'], ['我不明白', 'ask'], ['转不转呢', 'ask'], ['要我转账？', 'ask'],
  // Heard from others, after the rules were first written.
  ['我不相信你说的', 'refuse'], ['你们公司在哪里', 'askWho'], ['我没有点过链接', 'refuse'], ['钱我是不会出的', 'refuse'], ['你先告诉我你是谁', 'askWho'], ['我怎么知道你是真的', 'askProof'], ['这不会是诈骗吧', 'askProof'], ['我要先打电话问问我女儿', 'askFamily'], ['我挂电话了啊', 'hangUp'], ['别打来了', 'refuse'],
  ['你打错了', 'refuse'], ['我没买过东西', 'refuse'], ['我不认识你', 'askWho'], ['要钱没有', 'refuse'], ['我去银行问问', 'checkSelf'], ['我打银行电话确认', 'checkSelf'], ['验证码不能说', 'refuse'], ['验证码我不会说的', 'refuse'], ['我没收到验证码', 'refuse'], ['验证码要来干什么', 'askWhy'],
  ['你要验证码干什么', 'askWhy'], ['密码是123456', 'giveCode'], ['好，我发给你', 'agree'], ['好的我马上转', 'sendMoney'], ['我这就去转', 'sendMoney'], ['钱已经转了', 'sendMoney'], ['我不会下载的', 'refuse'], ['不下载', 'refuse'], ['这个软件安全吗', 'askProof'], ['我不会用', 'ask'],
  ['我不会操作', 'ask'], ['能退吗', 'ask'], ['能便宜点吗', 'ask'], ['我老了不会弄', 'ask'], ['你说慢点', 'ask'], ['听不清', 'ask'], ['不要转账', 'refuse'], ['我不要', 'refuse'], ['不可以', 'refuse'], ['不好', 'refuse'],
  ['不同意', 'refuse'], ['不对', 'refuse'], ['不是我', 'refuse'], ['我没犯法', 'refuse'], ['我没有贷款', 'refuse'], ['你骗人', 'refuse'], ['你这是诈骗', 'refuse'], ['我要报案', 'callPolice'], ['我跟警察说', 'callPolice'], ['我打反诈热线', 'callPolice'],
  ['等我女儿下班', 'askFamily'], ['我得跟我爱人商量', 'askFamily'], ['等我吃完饭', 'delay'], ['一会儿再说', 'delay'], ['待会儿', 'delay'], ['改天吧', 'delay'], ['晚上再弄', 'delay'], ['先放一放', 'delay'], ['共享吧', 'shareScreen'], ['我不共享', 'stopSharing'],
  ['不开共享', 'refuse'], ['把共享关了', 'stopSharing'], ['好，我不说出去', 'keepSecret'], ['放心我不会告诉别人', 'keepSecret'], ['我会告诉我女儿的', 'askFamily'], ['为什么不能说', 'askWhy'], ['这有什么好瞒的', 'askWhy'], ['我到营业厅去办', 'checkSelf'], ['我在官方app里查', 'checkSelf'], ['我上网查查', 'checkSelf'],
  ['看一下订单', 'checkSelf'], ['我看看余额', 'checkSelf'], ['到账了没有', 'ask'], ['好的好的', 'agree'], ['好呀', 'agree'], ['行，你说', 'agree'], ['那就试试吧', 'agree'], ['怎么加入', 'ask'], ['我想赚钱', null], ['不转不转就不转', 'refuse'],
  ['打死也不转', 'refuse'], ['转你个头', 'refuse'], ['我才不转呢', 'refuse'], ['不可能转给你', 'refuse'], ['没钱', 'refuse'], ['我一分钱都没有', 'refuse'], ['转什么转', 'refuse'], ['不转行不行', 'refuse'], ['我不想转账了', 'refuse'], ['转账的事以后再说', 'delay'],
  ['我考虑一下再转', 'delay'], ['等我问清楚了再转', 'delay'], ['钱到账了我再转', 'delay'], ['我转了怎么办', 'ask'], ['转多少', 'ask'], ['怎么付款', 'ask'], ['thank you', null], ['你好', null], ['在吗', null], ['下雨了', null],
  ['我饿了', null], ['<script>alert(1)</script>', null], ['🤔', null], ['👍', 'agree'], ['❌', 'refuse'], ['NO', 'refuse'], ['yes', 'agree'], ['bu zhuan', null], ['我先不给', 'delay'], ['先不给钱', 'delay'],
  ['不会给', 'refuse'], ['你别想骗我', 'refuse'], ['我可没那么傻', 'refuse'], ['你是不是骗子', 'askProof'], ['我怀疑你是骗子', 'refuse'], ['我要跟我家里人说', 'askFamily'], ['别跟我家人说', 'keepSecret'], ['这事我得问问社区的人', 'askFamily'], ['我到派出所当面说', 'callPolice'], ['我自己去派出所', 'callPolice'],
  ['我自己打110核实', 'callPolice'], ['先挂了，我打回去核实', 'hangUp'], ['你把电话给我，我打回去', 'checkSelf'], ['我拒绝提供', 'refuse'], ['身份证不方便说', 'refuse'], ['我不清楚', 'ask'], ['多少钱一个月', 'ask'], ['在哪领', 'ask'], ['一天能赚多少', 'ask'], ['要先交钱吗', 'ask'],
  ['需要垫钱吗', 'ask'], ['是不是要我转账', 'ask'], ['让我转账？', 'ask'], ['你让我转账我就报警', 'callPolice'], ['不然我报警', 'callPolice'], ['转完了', 'sendMoney'], ['给你转过去了', 'sendMoney'], ['钱给你', 'agree'], ['付过去', 'sendMoney'], ['我扫码付款', 'clickLink'],
  ['支付宝转你', 'sendMoney'], ['现金给他', 'agree'], ['买了黄金', 'sendMoney'], ['码是 8 8 2 1 3 4', 'giveCode'], ['验证码：3345', 'giveCode'], ['驗證碼不能給', 'refuse'], ['我不會轉錢', 'refuse'], ['為何要轉', 'askWhy'], ['退出共享', 'stopSharing'], ['屏幕别看了', 'refuse'],
  ['不点', 'refuse'], ['点了', 'clickLink'], ['我点进去了', 'clickLink'], ['网址打不开', 'refuse'], ['链接我不点', 'refuse'], ['软件我不装', 'refuse'], ['钱我不转', 'refuse'], ['验证码我不发', 'refuse'], ['app我装好了', 'installApp'], ['行，听你的，我转', 'sendMoney'],
  ['嗯，那我装', 'installApp'], ['不了不了', 'refuse'], ['谢谢，不用', 'refuse'], ['不用麻烦了', 'refuse'],
  // Nothing that could be told.
  ['', null], ['   ', null], ['😂😂', null], ['。。。', null], ['哈哈哈', null], ['今天太阳真大', null], ['asdf', null], ['啦'.repeat(2000), null]
]

const costly = new Set<Intent>(['giveDetails', 'giveCode', 'clickLink', 'installApp', 'shareScreen', 'sendMoney'])

const told = (sentence: string) => (sentence.length > 30 ? `${sentence.slice(0, 8)}… of ${sentence.length} characters` : sentence)

describe('what a typed sentence means', () => {
  test('is read rightly in nearly all of the sentences people type', () => {
    const read = table.map(([sentence, meant]) => ({ sentence, meant, got: readMove(sentence, all)?.intent ?? null }))
    const wrong = read.filter(({ got, meant }) => got !== meant)
    process.stdout.write(`${JSON.stringify({ sentences: table.length, right: table.length - wrong.length })}\n`)
    // All kinds are offered at once and without words, as nowhere in a scenario: what is near may be taken, what gives away never.
    expect(wrong.filter(({ got }) => got !== null && costly.has(got)).map(({ got, meant, sentence }) => `${told(sentence)}: ${String(got)}, not ${String(meant)}`)).toEqual([])
    expect(wrong.length / table.length).toBeLessThanOrEqual(0.04)
    expect(table.length).toBeGreaterThanOrEqual(120)
  })

  test('is shown the move it fits best among those offered, by the words of the move too', () => {
    const offered = [move('refuse', { id: 'a', text: '我不做，谢谢' }), move('ask', { id: 'b', text: '一天能挣多少？', also: ['工资'] }), move('ask', { id: 'c', text: '要先交钱吗？' }), move('agree', { id: 'd', text: '那我试试' })]
    const said = (sentence: string) => readMove(sentence, offered)?.id
    expect(['不做了', '工资怎么样', '先交钱吗', '要先交钱？', '试试吧', '第三个', '4', '一天能挣多少', '我挂了'].map(said)).toEqual(['a', 'b', 'c', 'c', 'd', 'c', 'd', 'b', 'a'])
  })

  test('never gives anything away where the person holds back, even if nothing else is offered', () => {
    const offered = [move('sendMoney', { text: '转3000元过去' }), move('giveCode', { text: '把验证码告诉他' })]
    for (const sentence of ['不转', '3000元我不转过去', '先不转', '为什么要转3000元过去', '验证码不告诉他', '等我问清楚了再转', '能不能不转', '不轉']) expect([sentence, readMove(sentence, offered)]).toEqual([sentence, null])
  })

  test('agrees to the one thing that is asked for, and to none of two', () => {
    expect(readMove('好的', [move('sendMoney'), move('refuse')])?.intent).toBe('sendMoney')
    expect(readMove('好的', [move('sendMoney'), move('giveCode'), move('refuse')])).toBeNull()
  })

  test('is none where the opposite is as likely: it is better to say so than to guess', () => {
    const also = ['那笔钱']
    expect(readMove('那笔钱', [move('refuse', { also }), move('ask')])?.intent).toBe('refuse')
    expect(readMove('那笔钱', [move('refuse', { also }), move('agree', { also })])).toBeNull()
  })

  test('is the nearest where what was meant is not offered', () => {
    const offered = [move('agree'), move('refuse'), move('callPolice')]
    expect(['我挂了', '等等再说', '我自己去查', '问问女儿'].map(sentence => readMove(sentence, offered)?.intent)).toEqual(['refuse', 'refuse', 'callPolice', 'callPolice'])
  })

  test('is in every moment of every scenario a move that costs nothing, where the person holds back', () => {
    const costly = ['toldDetails', 'toldCode', 'clickedLink', 'installedApp', 'sharedScreen', 'sentMoney']
    const moments = (scenarioFiles as readonly Scenario[]).flatMap(({ id, nodes }) => Object.entries(nodes).map(([node, each]) => ({ at: `${id} ${node}`, offered: movesOffered(each, ['sharedScreen', 'installedApp', 'sentMoney']) })))
    const sentences = ['不转', '我不给', '先不弄了', '为什么要转', '我挂了', '不装', '不点链接', '验证码不能告诉你', '等我问清楚再转', '不共享', '我不信你']
    const taken = moments.flatMap(({ at, offered }) => sentences.map(sentence => ({ at, sentence, move: readMove(sentence, offered) })))
    expect(taken.filter(({ move }) => move?.deeds?.some(deed => costly.includes(deed))).map(({ at, move, sentence }) => `${at}: ${sentence} → ${String(move?.text)}`)).toEqual([])
  })

  test('is the move itself where its words are typed, in every moment of every scenario', () => {
    for (const { nodes } of scenarioFiles as readonly Scenario[]) {
      for (const { moves = [] } of Object.values(nodes)) for (const each of moves) expect(readMove(each.text, moves)?.text).toBe(each.text)
    }
  })
})
