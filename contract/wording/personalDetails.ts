import type { Flaw } from './flaw'

/**
 * Surnames that are seldom another word before a title. Even 李某 and 王女士 name somebody whom neighbours know: a case
 * says 她 or 一位老人.
 */
const surname =
  '(?:[赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许吕张孔曹严魏陶姜谢邹潘葛范彭鲁韦马苗袁柳史唐薛雷贺汤罗郝常傅顾孟黄穆萧尹姚邵汪毛戴宋庞熊舒屈祝董梁杜蓝贾江颜郭梅林徐邱骆高夏蔡田樊胡凌霍万柯卢莫丁邓洪崔龚程陆翁段侯宁仇刘龙叶黎赖乔谭申冉温覃饶曾关肖闫付钟石金白余苏廖]' +
  '|(?<![对地警官])方|(?<!主)任|(?<!任)何)'
const title = '(先生|女士|小姐|太太|大爷|大妈|大娘|大叔|大姐|大哥|阿姨|奶奶|爷爷|爹爹|叔叔|婆婆|老师|师傅)'

/** 张大爷: who that is, the neighbours know. */
export const nameWithTitle = new RegExp(`${surname}${title}`, 'u')

interface Detail {
  pattern: RegExp
  problem: string
  mend: string
}

const details: readonly Detail[] = [
  {
    // 班主任老师, 任何先生 and 浙江某银行 name nobody.
    pattern: new RegExp(
      `${surname}(?:${title}|某某|某(?=\\P{Script=Han}|$|[的被把在向说称和与将因为到去来发接还也是]))|(?<!从)[小老阿][李王张刘陈杨赵吴徐郭]`,
      'u'
    ),
    problem: '里有称呼',
    mend: '写“她”“一位老人”“这位家长”，不写姓。'
  },
  {
    pattern: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•]?(?=[A-Z]*\d)[A-Z0-9]{5,6}/,
    problem: '里有车牌',
    mend: '删去，或写“一辆网约车”。'
  },
  { pattern: /(微信号?|QQ号?|VX|支付宝账号)(是|为)?[：:]?[A-Za-z][\w-]{5,19}/i, problem: '里有账号', mend: '删去账号。' },
  { pattern: /[\w.+-]+@[\w-]+(\.[\w-]+)+/, problem: '里有邮箱', mend: '删去邮箱。' },
  { pattern: /尾号(是|为)?\d{3,4}/, problem: '里有尾号', mend: '删去，或写成尾号**12。' },
  {
    pattern: /[\d一二三四五六七八九十]+(号楼|幢|单元|栋)|\d{3,4}室|[路街巷弄]\d+号/,
    problem: '里有门牌',
    mend: '只写到市、县或区。'
  }
]

/** What tells who somebody is: names, plates, accounts, addresses. Numbers are the business of another rule. */
export const personalDetailsIn = (text: string): Flaw[] =>
  details.flatMap(({ pattern, problem, mend }) => {
    const words = pattern.exec(text)?.[0]
    return words === undefined ? [] : [{ problem: `${problem}“${words}”。`, mend }]
  })
