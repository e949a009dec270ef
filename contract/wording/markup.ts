import type { Flaw } from './flaw'

/** Tags would be shown as they stand, which nobody means. */
export function markupIn(text: string): Flaw[] {
  const tag = /<\/?[a-z!][^>]*>?/i.exec(text)?.[0]
  return tag === undefined ? [] : [{ problem: `里有网页标记“${tag}”，会照样显示出来。`, mend: '删去尖括号和里面的字。' }]
}
