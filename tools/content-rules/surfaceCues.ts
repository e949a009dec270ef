/** What a message sounds or looks like, whoever sends it. */
export interface SurfaceCue {
  /** As officers read it in a finding. */
  name: string
  pattern: RegExp
}

/**
 * Words and forms that are no proof of anything: scams promise that nothing need be done or paid, name offices and hotlines,
 * and genuine messages name sums and days. Whoever learns “不用 means genuine” is worse off than before. What a scam is after
 * (a code, secrecy, a transfer, a shared screen) is not listed: that is what people are to look at.
 */
export const surfaceCues: readonly SurfaceCue[] = [
  { name: '不用、无需', pattern: /不用|无需|不需要|不必|用不着/ },
  { name: '不收费、免费', pattern: /不收|免费|不花钱|不扣钱/ },
  { name: '官方、官网', pattern: /官方|官网/ },
  { name: '96110、110、12381', pattern: /96110|110|12381/ },
  { name: '不用、官方、96110', pattern: /不用|官方|96110/ },
  { name: '也不', pattern: /也不/ },
  { name: '柜台、窗口、网点、营业厅', pattern: /柜台|窗口|网点|营业厅/ },
  { name: '当面', pattern: /当面/ },
  { name: '身份证', pattern: /身份证/ },
  { name: '本人', pattern: /本人/ },
  { name: '自己、自行', pattern: /自己|自行/ },
  { name: '自愿、都行、没关系', pattern: /自愿|都行|没关系/ },
  { name: '可以、可在、可到', pattern: /可以|可在|可到/ },
  { name: '核实、放心、疑问', pattern: /核实|放心|疑问/ },
  { name: '慢慢、不急', pattern: /慢慢|不急|不着急/ },
  { name: '原路退回', pattern: /原路|原付款|原支付/ },
  { name: '民警、派出所', pattern: /民警|派出所/ },
  { name: '银行', pattern: /银行/ },
  { name: '客服', pattern: /客服/ },
  { name: 'App', pattern: /App/ },
  { name: '手机', pattern: /手机/ },
  { name: '请', pattern: /请/ },
  { name: '先', pattern: /先/ },
  { name: '您', pattern: /您/ },
  { name: '你', pattern: /你/ },
  { name: '今天、今晚', pattern: /今天|今晚|今日/ },
  { name: '马上、立即、尽快', pattern: /马上|立即|尽快|赶紧/ },
  { name: '期限', pattern: /小时|分钟|截止|24时|逾期|过期/ },
  { name: '名额', pattern: /名额/ },
  { name: '点击', pattern: /点击|请点/ },
  { name: '扫码', pattern: /扫/ },
  { name: '网址', pattern: /\.(example|cc|com)|链接|网址/ },
  { name: '金额', pattern: /\d万?多?元|\d万/ },
  { name: '遮住的号码', pattern: /\*{3,}/ },
  { name: '【署名】', pattern: /【/ }
]
