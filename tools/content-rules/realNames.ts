import { shownText } from './shownText'

/** Not within another word: at the start, after a mark, or after a word that goes before a bank. */
const alone = '(?<=^|[^一-鿿]|[是去到在从找打您你我咱的问给用和张])'
/** 南航道, 海航线, 东航空港 are no airline; 南航空姐 works for one. */
const noFlight = '(?![线天道运程母校]|空(?![姐乘少]))'

/**
 * Names that people really deal with, as callers say them: in full, for short (工行), in Latin letters, and in the spellings that get
 * past filters (加我威信). Short names that are also part of other words (其中通过, 施工行为, 取得物品) only count where they stand alone;
 * names that are also words (移动, 雪球, 白条) only count beside what a company has: customer service, an account, an app.
 */
const names = [
  // Chat, payment, shops
  '微信|支付宝|淘宝|天猫|(?<![南北])京东|拼多多|多多买菜|唯品会|闲鱼|盒马|叮咚买菜|朴朴超市|山姆会员|沃尔玛|永辉超市|屈臣氏|名创优品|小红(书|薯)|抖音|抖店|快手|哔哩|B站(?![台点口])|知乎|微博|今日头条',
  '腾讯|阿里(巴巴|云|旺旺)|百度|网易|钉钉(?!子)|飞书|QQ|陌陌|探探|世纪佳缘|珍爱网|百合网|爱奇艺|优酷|斗鱼|虎牙|(?<![取获所])得物(?![品流业资件证理])',
  '(?<![a-z])(WeChat|Alipay|Taobao|Telegram|WhatsApp|Facebook|FaceTime|Skype|TikTok|Zoom|WPS|VX|V信|iCloud|iPhone|Google|Boss直聘)(?![a-z])|薇信|(加我?|[我你您他])的?威信',
  '(?<![a-z])(Instagram|Twitter|YouTube|Discord|Webex|PayPal|Amazon|eBay|Netflix|iPad|MacBook|AirPods|App ?Store)(?![a-z])|苏宁(易购|电器|小店)|国美电器|当当网|亚马逊(?![河雨丛流])|转转(App|平台|客服)|芝麻(信用|分(?![开给]))',
  // Reading, listening, learning
  '番茄小说|七猫(免费|小说|App)|喜马拉雅(App|FM|听书|会员)|猿辅导|作业帮(App|软件|直播课)|学而思(?!之)|新东方(?![向式])|中公教育|星巴克|瑞幸|肯德基|麦当劳',
  // Seeing or steering another's screen
  '(?<![a-z])(TeamViewer|AnyDesk|ToDesk|RustDesk)(?![a-z])|向日葵(远程|控制|软件|App|客户端|识别码)|(纸飞机|蝙蝠)(App|软件|群|聊天|号)',
  // Ways, food, parcels, work, homes
  '美团|饿了么|携程|飞猪|去哪儿|同程旅行|(?<![半路沿])途牛|马蜂窝(App|网|客服|旅游)|航旅纵横|货拉拉|曹操出行|哈啰|高德(地图)?|(?<!\\d)12306(?!\\d)|滴滴(打车|出行|司机|客服|平台|专车|快车|顺风车|师傅|订单)|(是|[叫打坐](了?个)?)滴滴',
  '顺丰|圆通|韵达|极兔|菜鸟(驿站|裹裹)|[是找发寄]中通(?![过知话])|(中通|申通|百世)(快递|速递|快运|客服|的(快递|客服|派件|网点|小哥|师傅))|中国邮政|(?<![a-z])EMS(?![a-z])',
  '58同城|赶集网|直聘|智联招聘|前程无忧|猎聘|贝壳找房|链家|安居客',
  // Money
  '花呗|借呗|微粒贷|拍拍贷|度小满|360借条|安逸花|分期乐|余额宝|零钱通|蚂蚁(金服|集团|财富)|云闪付|银联|(工商|农业|建设|交通|招商|中国|邮储|邮政储蓄|平安|民生|中信|光大|兴业|浦发|华夏|广发|微众|网商|汇丰|渣打|花旗)银行(?!业|保险)',
  '(?<![施员职民手动竣罢])工行(?![为动业程李政走驶])|(?<![新组修筑])建行(?![为动业程李])|(?<!务)农行(?![为动业])|招行(?![为李政])|(平安|人寿|人保|太平洋|新华)(保险|财险)|平安(普惠|好医生)|中国(人寿|人保)|泰康',
  `${alone}[中交]行(?![为动业程李政走驶进使事骗窃贿医善情得方便个不吗么吧了])|(?<!黄)浦发(?![生现展布出放])|邮储|农(村信用社|信社|商行|商银行)`,
  '(?<![打张])白条(额度|账户|账单|客服|服务|逾期|还款|关)|(开通|关闭|注销)(了|的|您的?)?[白金]条|金条(额度|账户|借款|逾期|(要|会|被)?关闭)',
  '同花顺|东方财富|(?<!致)富途(?![径中])|雪球(App|网|社区|基金)|[在上]雪球上?(看|买|发|关注|跟|开户|聊)|雪球上(的|有)老师|(打开|下载|安装|装个|装上|注册)(了|一个|个)?(向日葵|雪球|纸飞机)(?![籽的种])|(国泰君安|海通|华泰|中信|广发|招商|银河|老虎)证券|(?<![a-z])(USDT|OKX|Binance)(?![a-z])|泰达币|火币|欧易|(?<![民货硬外钱纸])币安(?![全排放置心])',
  // Carriers, airlines, makers, games
  `(?<!出|回|外)国航(?![班线])|(?<![山广华远京浦粤关])东航${noFlight}|(?<![济河海云越湖江华西岭])南航${noFlight}|(?<![上珠威青北渤出远沿近公])海航${noFlight}|(?<![四银铜])川航${noFlight}|(?<![唐黄中佛鞍舟乐泰])山航${noFlight}|[厦深]航(?!行)${noFlight}`,
  '(南方|东方|海南|四川|春秋|吉祥|厦门|山东|深圳|中国国际)航空|中国(移动|联通|电信|广电)|(移动|联通)公司|(移动|联通|电信)(客服|营业厅|热线|的?套餐|的?宽带)|(联通|电信)卡(?![片住顿在槽进])|[我们里边]是(移动|联通|电信)(的?(?![一-鿿])|的?(客服|员工|工作人员))|^(移动|联通|电信)$|(?<!\\d)100(86|10)(?![\\d元块万人])',
  '国家电网|南方电网|(?<![其途])中石[油化](?!工)|特斯拉|比亚迪|茅台|五粮液|华为|(小米|苹果|三星|荣耀)(手机|公司|商店)|OPPO|vivo|王者荣耀|和平精英|原神|英雄联盟|蛋仔派对|穿越火线|米哈游|第五人格'
]

const realName = new RegExp(names.join('|'), 'i')

/** @returns the first name in a text that somebody really bears */
export const realNameIn = (text: string): string | undefined => realName.exec(shownText(text))?.[0]
