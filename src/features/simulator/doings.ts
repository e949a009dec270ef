/** What one does when one does as asked, by kind: 填好了 fits a move that fills something in, not one that says something. */
const kinds: Record<string, string> = {
  fill: '点按填输写选',
  tell: '念报说告发给',
  install: '装下',
  share: '开共连',
  pay: '转付交缴充投垫补凑汇',
  scan: '扫',
  borrow: '借',
  fetch: '取',
  set: '设弄办做'
}
const verbs = Object.values(kinds).join('')
const done = new RegExp(`([${verbs}])(?:好|完|上|进去|过去|出去|出来|给你|给他|给她|开|置好|同意|允许|确认|确定)*了(?!吗|没|么|怎|就|再|会)`)
const doing = new RegExp(`^(?:(?:那|好|行|嗯|哦|我|就|这就|马上|现在|先|来|赶紧|只好|还是|照你说的|.{1,3}我)*)([${verbs}])(?:开|上|下|好|给你|给他|过去|一下|一个|一单|看看|就\\1|你|吧|来|共享|那个|它)*$`)
const kindsOf = (text: string) => Object.keys(kinds).filter(kind => Array.from(kinds[kind] ?? '').some(verb => text.includes(verb)))

/** Wondered about, supposed, or taken back. */
const undone = /会不会|会被|以后|之后|容易|能不能|假的|取消|退|会开|等[你他我]|如果|要是|万一|什么时候/

/** 填好了, 那就装上吧: what kind of thing is done or about to be; null where nothing is, or it is denied. */
export function doingIn(text: string): string | null {
  const found = done.exec(text) ?? doing.exec(text)
  if (!found || undone.test(text) || /[不没别未]|怎么|为什么|谁|哪|开会/.test(text.slice(0, found.index + found[0].length))) return null
  return kindsOf(found[1] ?? '')[0] ?? null
}

/** Whether what a move says is a doing of this kind. */
export const isDoing = (kind: string, text: string) => kindsOf(text).includes(kind)
