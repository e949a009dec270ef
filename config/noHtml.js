/** Stands where Taro would read HTML; see withoutHtml.ts. */
export function setInnerHTML() {
  throw new Error('nothing is written as HTML here')
}
