/**
 * Names that people really deal with, as callers say them: in full, for short (工行), in Latin letters, and in the spellings that get
 * past filters (加我威信). Short names that are also part of other words (其中通过, 施工行为, 取得物品) only count where they stand alone.
 */
const names = [
  // Chat, payment, shops
  '微信|支付宝|淘宝|天猫|(?<![南北])京东|拼多多|唯品会|闲鱼|盒马|叮咚买菜|山姆会员|沃尔玛|永辉超市|小红书|抖音|快手|哔哩|B站(?![台点口])|知乎|微博|今日头条',
  '腾讯|阿里(巴巴|云|旺旺)|百度|网易|钉钉(?!子)|飞书|QQ|陌陌|探探|世纪佳缘|珍爱网|百合网|爱奇艺|优酷|斗鱼|虎牙|(?<![取获所])得物(?![品流业资件证理])',
  '(?<![a-z])(WeChat|Alipay|Taobao|Telegram|WhatsApp|Facebook|FaceTime|Skype|TikTok|Zoom|WPS|VX|V信|iCloud|iPhone|Google|Boss直聘)(?![a-z])|薇信|(加我?|[我你您他])的?威信',
  // Ways, food, parcels, work, homes
  '美团|饿了么|携程|飞猪|去哪儿|同程旅行|货拉拉|曹操出行|哈啰|高德(地图)?|(?<!\\d)12306(?!\\d)|滴滴(打车|出行|司机|客服|平台|专车|快车|顺风车|师傅|订单)|(是|[叫打坐](了?个)?)滴滴',
  '顺丰|圆通|韵达|极兔|菜鸟(驿站|裹裹)|[是找发寄]中通(?![过知话])|(中通|申通|百世)(快递|速递|快运|客服|的(快递|客服|派件|网点|小哥|师傅))|(?<![a-z])EMS(?![a-z])',
  '58同城|赶集网|直聘|智联招聘|前程无忧|猎聘|贝壳找房|链家|安居客',
  // Money
  '花呗|借呗|微粒贷|拍拍贷|度小满|360借条|云闪付|银联|(工商|农业|建设|交通|招商|中国|邮储|邮政储蓄|平安|民生|中信|光大|兴业|浦发|华夏|广发)银行|同花顺|东方财富',
  '(?<![施员职民手动竣罢])工行(?![为动业程李政走驶])|(?<![新组修筑])建行(?![为动业程李])|(?<!务)农行(?![为动业])|招行(?![为李政])|(平安|人寿|人保|太平洋|新华)(保险|财险)|中国(人寿|人保)|泰康',
  // Carriers, airlines, makers, games
  '(?<!出|回|外)国航(?!班)|东航|南航|海航|中国(移动|联通|电信|广电)|华为|(小米|苹果|三星|荣耀)(手机|公司|商店)|OPPO|vivo|王者荣耀|和平精英|原神'
]

const realName = new RegExp(names.join('|'), 'i')

/** An address read out so that no filter sees it. */
const spelledAddress = /[a-z0-9-]{2,} ?(点|dot) ?(com|cn|net|cc|org|top|vip|xyz)(?![a-z])/i

/** @returns the first name in a text that somebody really bears */
export const realNameIn = (text: string): string | undefined => realName.exec(text)?.[0]

/** @returns the first address in a text that is written out in words, such as `bank点com` */
export const spelledAddressIn = (text: string): string | undefined => spelledAddress.exec(text)?.[0]
