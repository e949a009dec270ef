/**
 * The closed vocabularies that cross the wire and stand in content files.
 * Each one is a record from id to its Chinese name, so that a new id without a name does not compile.
 */
import * as v from 'valibot'

/** The ten kinds of the 2025 handbook of the Ministry of Public Security, then further kinds (facts §1.1, §1.3). */
export const scamKindNames = {
  rebate: '刷单返利',
  investment: '虚假投资理财',
  shopping: '虚假购物、服务',
  customerService: '冒充电商物流客服',
  credit: '贷款、征信',
  acquaintance: '冒充领导、熟人',
  police: '冒充公检法',
  romance: '婚恋、交友',
  game: '网络游戏交易',
  flight: '机票退改签',
  screenSharing: '屏幕共享、假会议',
  nfc: '贴卡盗刷',
  voiceCloning: '换脸、拟声',
  parcel: '快递引流',
  cashPickup: '寄黄金、送现金',
  exam: '考试、查分',
  phishing: '钓鱼短信',
  fakeDocument: '假公文、补贴',
  procurement: '冒充采购商户',
  sextortion: '裸聊敲诈',
  health: '养老、保健品',
  recovery: '二次诈骗',
  moneyMule: '工具人',
  overseasJob: '高薪出境',
  kidnapping: '虚拟绑架',
  aftermath: '万一被骗之后'
} as const

export type ScamKind = keyof typeof scamKindNames
export const scamKinds = Object.keys(scamKindNames) as ScamKind[]
export const ScamKind = v.picklist(scamKinds)

/** The kind that a page's parameter names; undefined for none and for one that is not known. */
export const scamKindOf = (text: string | undefined): ScamKind | undefined => scamKinds.find(kind => kind === text)

/** The ten kinds published in June 2025, in the order of the handbook. */
export const tenKinds2025: readonly ScamKind[] = scamKinds.slice(0, 10)

export const audienceNames = {
  elder: '老年人',
  student: '学生、青少年',
  parent: '家长',
  finance: '企业财会',
  merchant: '商户',
  shopper: '常网购的人',
  worker: '求职、务工',
  overseas: '留学生及家长'
} as const

export type Audience = keyof typeof audienceNames
export const audiences = Object.keys(audienceNames) as Audience[]
export const Audience = v.picklist(audiences)

/** What a scam pulls on. */
export const leverNames = {
  authority: '权威压迫',
  urgency: '时间紧迫',
  gain: '利益诱惑',
  trust: '情感信任',
  secrecy: '保密隔离',
  crowd: '从众'
} as const

export type Lever = keyof typeof leverNames
export const levers = Object.keys(leverNames) as Lever[]
export const Lever = v.picklist(levers)

export const channelNames = {
  sms: '短信',
  call: '电话',
  chat: '聊天',
  page: '网页',
  app: 'App内通知',
  letter: '信件',
  visit: '当面'
} as const

export type Channel = keyof typeof channelNames
export const channels = Object.keys(channelNames) as Channel[]
export const Channel = v.picklist(channels)

export const verdictNames = { scam: '诈骗', genuine: '正常', unsure: '拿不准' } as const
export type Verdict = keyof typeof verdictNames
export const verdicts = Object.keys(verdictNames) as Verdict[]
