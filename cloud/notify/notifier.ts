export interface Message {
  /** Undefined for somebody who is not in WeChat. */
  openid: string | undefined
  title: string
  text: string
}

/** `refused`: this person will not get it, however often it is tried. `later`: it may go another time. */
export type Delivery = 'sent' | 'kept' | 'refused' | 'later'

/** A way to reach residents who asked for it. */
export interface Notifier {
  /** Whom it reaches: people in WeChat, or all others. */
  wechat: boolean
  /** Never throws. */
  deliver(message: Message): Promise<Delivery>
}
