/** What a cloud function answers: the whole reply body. */
export type CloudFunction = (request: { name: string; data: unknown }) => Promise<unknown>

/** WeChat allows 10 MB a mini-program and 1 MB a key. */
const storageLimit = 10 * 1024 * 1024
const keyLimit = 1024 * 1024

/** What happens to the next calls of a cloud function, in order. */
type Mishap = { kind: 'fail'; reply: unknown } | { kind: 'loseReply' }

/** A phone with WeChat on it: everything that outlives the mini-program, and what a test may look at or do to it. */
export class Phone {
  /** Text size set in WeChat; 17 is the standard, 23 about the largest most people use. */
  fontSizeSetting = 17
  clipboard = ''
  online = true
  readonly storage = new Map<string, string>()
  readonly phoneCalls: string[] = []
  readonly toasts: string[] = []
  readonly modals: { title: string; content: string }[] = []
  readonly cloudCalls: unknown[] = []
  /** Button that the next dialogs are answered with. */
  modalAnswer: 'confirm' | 'cancel' = 'confirm'

  private readonly mishaps: Mishap[] = []
  private readonly networkListeners = new Set<(online: boolean) => void>()

  constructor(private readonly cloudFunction: CloudFunction = () => Promise.reject(new Error('this phone has no cloud'))) {}

  goOffline(): void {
    this.setOnline(false)
  }

  goOnline(): void {
    this.setOnline(true)
  }

  /** The next call of a cloud function is answered with this failure and never reaches the function. */
  failNext(code: string, message = ''): void {
    this.mishaps.push({ kind: 'fail', reply: { ok: false, code, message } })
  }

  /** The next call reaches the function, but its reply is lost on the way back. */
  loseReply(): void {
    this.mishaps.push({ kind: 'loseReply' })
  }

  onNetworkChange(listener: (online: boolean) => void): void {
    this.networkListeners.add(listener)
  }

  /** A phone with no mini-program running has nobody to tell about the network. */
  forgetListeners(): void {
    this.networkListeners.clear()
  }

  async callFunction(request: { name: string; data: unknown }): Promise<unknown> {
    if (!this.online) throw new Error('cloud.callFunction:fail -404011 network is unreachable')
    const copy = JSON.parse(JSON.stringify(request)) as { name: string; data: unknown }
    this.cloudCalls.push(copy.data)
    const mishap = this.mishaps.shift()
    if (mishap?.kind === 'fail') return mishap.reply
    const reply = JSON.stringify(await this.cloudFunction(copy))
    if (mishap?.kind === 'loseReply') throw new Error('cloud.callFunction:fail -501000 timeout')
    return JSON.parse(reply)
  }

  /** Throws as setStorageSync does when a value or the whole grows too large. */
  store(key: string, value: unknown): void {
    const text = JSON.stringify(value) ?? 'null'
    const others = [...this.storage].reduce((sum, [name, held]) => sum + (name === key ? 0 : Buffer.byteLength(held)), 0)
    if (Buffer.byteLength(text) > keyLimit) throw new Error('setStorage:fail entry size limit reached')
    if (others + Buffer.byteLength(text) > storageLimit) throw new Error('setStorage:fail exceed storage max size 10Mb')
    this.storage.set(key, text)
  }

  /** WeChat answers the empty text for a key that is not there. */
  stored(key: string): unknown {
    const text = this.storage.get(key)
    return text === undefined ? '' : JSON.parse(text)
  }

  private setOnline(online: boolean): void {
    this.online = online
    this.networkListeners.forEach(listener => listener(online))
  }
}
