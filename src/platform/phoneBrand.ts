/** Which phone this is, from what browsers and WeChat say about it. A guess is worse than a question: unknown names stay unknown. */
import type { PhoneBrand } from '../../contract/guide'

/** Names that makers give themselves, then the numbers of their models as browsers write them. */
const patterns: readonly (readonly [PhoneBrand, RegExp])[] = [
  ['iphone', /iphone|ipad|ipod/i],
  ['huawei', /huawei|honor|harmonyos|emui|magicos|;\s[A-Z]{3,4}-[A-Z]{2,3}\d{2}/i],
  ['xiaomi', /xiaomi|redmi|poco|miui|;\s(mi|mix)\s?\d|;\s(m\d{4}|2[0-9]{3,7})[a-z]\w*/i],
  ['oppo', /oppo|oneplus|realme|heytap|coloros|;\s(p[a-z]{3}\d{2}|cph\d{4}|rmx\d{4}|pj[a-z]\d{3})/i],
  ['vivo', /vivo|iqoo|originos|;\sv\d{4}[a-z]{1,2}\b/i],
  ['android', /samsung|;\ssm-[a-z]|;\sgt-|meizu|nubia|zte|lenovo|motorola|;\spixel|google pixel|sony|nokia|asus/i]
]

/** @param userAgent of a browser; undefined where it does not name a phone that is known */
export function brandOfUserAgent(userAgent: string): PhoneBrand | undefined {
  return patterns.find(([, pattern]) => pattern.test(userAgent))?.[0]
}

/** @param device what WeChat says: `brand` is the maker's name, on phones of Apple the model says iPhone */
export function brandOfDevice({ brand = '', model = '' }: { brand?: string; model?: string }): PhoneBrand | undefined {
  return brandOfUserAgent(`; ${brand}`) ?? brandOfUserAgent(`; ${model}`)
}
