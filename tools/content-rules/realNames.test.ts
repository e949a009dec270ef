import { realNameIn, spelledAddressIn } from './realNames'

describe('real names', () => {
  test.each([
    ['请打开WeChat加我', 'WeChat'],
    ['您的alipay异常', 'alipay'],
    ['请下载Telegram', 'Telegram'],
    ['加VX聊一聊', 'VX'],
    ['加我威信聊一聊', '加我威信'],
    ['我是工行的', '工行'],
    ['这里是建行客服', '建行'],
    ['农行卡被冻结了', '农行'],
    ['您在58同城上的信息', '58同城'],
    ['我在盒马工作', '盒马'],
    ['打开B站看看', 'B站'],
    ['您的哔哩哔哩会员', '哔哩'],
    ['我们是Boss直聘的', 'Boss直聘'],
    ['请打开12306看看', '12306'],
    ['知乎上有人说您', '知乎'],
    ['您的滴滴订单', '滴滴订单'],
    ['我是滴滴客服', '是滴滴'],
    ['我叫了个滴滴，马上到', '叫了个滴滴'],
    ['我给您叫个滴滴', '叫个滴滴'],
    ['我是得物的客服', '得物'],
    ['我是中通的快递员', '是中通'],
    ['圆通的件丢了', '圆通']
  ])('in “%s”: %s', (text, name) => {
    expect(realNameIn(text)).toBe(name)
  })

  test.each([
    '其中通过的有三笔，集中通知大家', '施工行为不当', '员工行李放在这里', '新建行车道', '组建行动小组', '取得物品以后签字', '获得物业的同意',
    '他在村里有威信', '手机滴滴响了两声', '水滴滴在桌上', '到3号站台', '他是中通话的那一位', '电话0212306****', '看items里的字', '务农行不行', '招行李员'
  ])('are not seen in “%s”', text => {
    expect(realNameIn(text)).toBeUndefined()
  })

  test('are not the only way to lead somewhere: an address may be read out', () => {
    expect(spelledAddressIn('打开 pay-888 点 cn')).toBe('pay-888 点 cn')
    expect(spelledAddressIn('上bank dot com')).toBe('bank dot com')
    expect(spelledAddressIn('晚上8点Cindy来，12点comics开门')).toBeUndefined()
  })
})
