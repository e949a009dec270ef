/**
 * What an alert about a kind of scam says before anybody has edited it: what is known of the kind, nothing of the reports
 * that led to it. In no package that a resident loads.
 */
import type { ScamKind } from './vocabulary'

export interface AlertTemplate {
  title: string
  text: string
  /** Only a kind that was published with more than the handbook has a source of its own. */
  source: keyof typeof templateSources
}

/** From content/sources: what the wording of the templates rests on. */
export const templateSources = {
  handbook: { publisher: '公安部刑侦局、国家反诈中心', title: '2025版防范电信网络诈骗宣传手册（法治日报报道）', date: '2025-06-19', grade: 'A', url: 'http://epaper.legaldaily.com.cn/fzrb/content/20250619/Articel01006GN.htm' },
  keywords: { publisher: '公安部刑侦局', title: '20个防诈关键词（老年日报报道）', date: '2025-06-23', grade: 'B' },
  sharing: { publisher: '央视新闻', title: '屏幕共享能看到什么', date: '2023-06-02', grade: 'B' },
  nfc: { publisher: '央视新闻', title: '银行卡贴手机背面，被隔空刷走', date: '2025-03-31', grade: 'B' },
  pickup: { publisher: '杭州反诈', title: '线上诈骗加线下取现，网约车、跑腿送现金', date: '2024-12-27', grade: 'B' },
  etc: { publisher: '泉州晚报', title: 'ETC不存在二次认证，可拨95022核实', date: '2020-05-14', grade: 'B' },
  police: { publisher: '绍兴市公安局', title: '公检法机关不会线上办案', date: '2025-05-12', grade: 'A', url: 'https://ga.sx.gov.cn/art/2025/5/12/art_1488089_58945562.html' },
  recovery: { publisher: '工人日报', title: '沈阳反诈：网上声称能追回钱款的都是骗子', date: '2022-02-10', grade: 'B' }
} as const

const templates: Partial<Record<ScamKind, AlertTemplate>> = {
  rebate: { title: '先垫钱的活不做', text: '有人以点赞、做任务返钱为名，先返小钱，再让您垫钱。要先垫钱的兼职，停下来。已经垫了，不要再充，马上拨110。', source: 'handbook' },
  investment: { title: '稳赚的理财先停下', text: '有人拉您进群，说有内幕消息、稳赚不赔。能提小钱，不等于能提大钱。要您换软件、交解冻费，先停下，拨96110问一句。', source: 'handbook' },
  shopping: { title: '付钱退票走平台', text: '网上低价商品、代抢门票，常让人离开平台付钱。付款和退款都在平台里办。对方说没备注要再付一次，先停下，问平台客服。', source: 'handbook' },
  customerService: { title: '退款不用先转账', text: '有人冒充客服，说要退款、理赔，或者帮您取消扣费。挂断，自己打开购物App找客服问。不共享屏幕，不说验证码。', source: 'handbook' },
  credit: { title: '没放款先不交钱', text: '有人说能低息贷款、修复征信，先要您交解冻费、刷流水。放款前不交钱，也不把借来的钱转走。征信的事，问人民银行征信中心。', source: 'handbook' },
  acquaintance: { title: '熟人要钱打电话问', text: '有人换上领导、熟人、老师的头像，拉群收费或者让您垫钱。拨原来存的号码问本人，或者当面问。只认银行的到账，不认截图。', source: 'handbook' },
  police: { title: '电话里不办案', text: '有人冒充警察，说您的卡涉案，要您保密，把钱转到“安全账户”。公安机关没有这样的账户。挂断，自己拨110，或者到派出所问。', source: 'police' },
  romance: { title: '没见面先不谈钱', text: '网上认识的人聊得久了，说家里有急事，或者带您投资。没有见过面，先不谈钱。发来投资链接，停下来，和家里人说一声。', source: 'handbook' },
  game: { title: '领皮肤先问大人', text: '有人用免费皮肤、高价收号，让孩子扫码，再拿家长手机付钱。家长不代刷脸，不报验证码。钱已转出，马上拨110。', source: 'handbook' },
  flight: { title: '改签只走官方App', text: '接到“航班取消、能赔钱”的电话，先挂断。不下载会议软件，不共享屏幕。自己打开购票的官方App查。', source: 'handbook' },
  screenSharing: { title: '谈钱时不共享屏幕', text: '共享屏幕后，对方看得到您的短信、验证码和余额。有人让您下载会议软件，先停下。已经共享了，先断网关机，再换一部手机拨110。', source: 'sharing' },
  nfc: { title: '银行卡不贴手机', text: '有人让您下载软件，再把银行卡贴在手机背面。卡里的钱可能被隔空刷走。已经贴了，马上打银行电话挂失，再拨110。', source: 'nfc' },
  cashPickup: { title: '现金黄金不交生人', text: '有人让您取现金、买黄金，交给来人、网约车或者寄走。公安机关和客服都不会这样要钱。先停下，和家里人说，拨110问。', source: 'pickup' },
  parcel: { title: '快递里的卡先别扫', text: '没买过东西，却收到带抽奖卡、二维码的快递，先别扫码。扫了可能被拉进刷单群。拿不准，把卡带到派出所问一问。', source: 'keywords' },
  phishing: { title: '短信链接先别点', text: '短信说积分清零、ETC失效，让您点链接填银行卡。先别点，自己打开官方App或拨官方电话查。填过了，马上打银行电话挂失。', source: 'etc' },
  recovery: { title: '追款收费先停下', text: '被骗以后，有人自称黑客、律师，说交了钱就能帮您追款。先停下，不交钱。已经交了，保存记录，拨110。', source: 'recovery' }
}

const general: AlertTemplate = {
  title: '涉钱的事先核实',
  text: '有来电、短信向您要钱、要验证码，先停下。不转账，不说验证码，不共享屏幕。先挂断，再用原来存的号码核实。拿不准，自己拨96110问一句。',
  source: 'handbook'
}

/** @param kind null, or a kind without a template of its own: then it says what holds for all */
export const templateOf = (kind: ScamKind | null): AlertTemplate => (kind ? templates[kind] : undefined) ?? general
export const kindsWithTemplate = Object.keys(templates) as ScamKind[]
