import { PhoneFiles } from './phoneFiles'
import type { Listening } from './wechatVoice'

/** What a cloud function answers: the whole reply body. */
export type CloudFunction = (request: { name: string; data: unknown }) => Promise<unknown>

/** WeChat allows 10 MB a mini-program and 1 MB a key. */
const storageLimit = 10 * 1024 * 1024
const keyLimit = 1024 * 1024

/** What happens to the next calls of a cloud function, in order. */
type Mishap = ({ kind: 'fail'; reply: unknown } | { kind: 'loseReply' } | { kind: 'hang' }) & { action: string | undefined }

/** By this name an upload is meant, where an action is. */
const upload = 'uploadFile'
const cloudEnvironment = 'cloud://test-env.7465-test-env'

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
  readonly cloudCalls: { action: string; input: object }[] = []
  /** Button that the next dialogs are answered with. */
  modalAnswer: 'confirm' | 'cancel' = 'confirm'
  /** What the person answers when asked whether a message may be sent; `fail` with messages switched off altogether. */
  subscribeAnswer: 'accept' | 'reject' | 'ban' | 'fail' = 'accept'
  readonly subscribeQuestions: string[][] = []
  /** Where the phone is, if the person lets the mini-program know. */
  location: { latitude: number; longitude: number } | undefined
  readonly openedMaps: { latitude: number; longitude: number; name: string }[] = []
  /** Whether the mini-program's account has 微信同声传译. */
  hasSpeechPlugin = true
  /** What has been read aloud so far. */
  readonly spoken: string[] = []
  /** What has been heard so far, while the plugin listens. */
  listening: Listening | undefined
  allowsMicrophone = true
  readonly files = new PhoneFiles()
  /** What the person chooses or takes the next time they are asked; nothing: they change their mind. */
  readonly photosToChoose: Buffer[] = []
  readonly mediaQuestions: { count: number; from: string }[] = []
  /** What the mini-program has saved among the photos. */
  readonly album: Buffer[] = []
  allowsAlbum = true
  /** Whether a canvas knows toDataURL, and whether one on no page can be saved to a file. */
  drawsDataUrls = true
  savesOffscreenCanvas = false
  /** Who made the phone, as WeChat says it. */
  brand = 'devtools'
  model = 'iPhone X'
  /** What the camera reads the next time it is asked; nothing: the person changes their mind. */
  codeToScan: string | undefined
  /** Asked before the page in sight is left by WeChat's own way back. */
  questionBeforeLeaving: string | undefined
  /** How far the phone's clock is ahead, in ms: time goes by while a test does not wait. */
  clockAhead = 0

  /** How many uploads will never be answered. */
  uploadsHanging = 0

  private uploadsBeforeHang = 0
  private readonly mishaps: Mishap[] = []
  private readonly sounds = new Map<string, string>()
  private playing: (() => void) | undefined
  private readonly networkListeners = new Set<(online: boolean) => void>()

  /** @param cloudFiles the cloud storage that the function sees too, by file id */
  constructor(
    private readonly cloudFunction: CloudFunction = () => Promise.reject(new Error('this phone has no cloud')),
    private readonly cloudFiles: Map<string, Buffer> = new Map()
  ) {}

  goOffline(): void {
    this.setOnline(false)
  }

  goOnline(): void {
    this.setOnline(true)
  }

  /** The next call of a cloud function, or of one action, is answered with this failure and never reaches the function. */
  failNext(code: string, message = '', action?: string): void {
    this.mishaps.push({ kind: 'fail', reply: { ok: false, code, message }, action })
  }

  /** The next upload is never answered: whoever waits for it waits for ever. After `through` that go well. */
  hangUpload(through = 0): void {
    this.uploadsBeforeHang = through
    this.mishaps.push({ kind: 'hang', action: upload })
  }

  loseUploadReply(): void {
    this.loseReply(upload)
  }

  /** The next call, or that of one action, reaches the function, but its reply is lost on the way back. */
  loseReply(action?: string): void {
    this.mishaps.push({ kind: 'loseReply', action })
  }

  /** Keeps a text as a sound file and names the file. */
  soundOf(text: string): string {
    const file = `wxfile://tmp/speech-${this.sounds.size}.mp3`
    this.sounds.set(file, text)
    return file
  }

  /** @returns false for a file that is not there */
  play(file: string, onEnded: () => void): boolean {
    const text = this.sounds.get(file)
    if (text === undefined) return false
    this.spoken.push(text)
    this.playing = onEnded
    return true
  }

  silence(): void {
    this.playing = undefined
  }

  get isSpeaking(): boolean {
    return this.playing !== undefined
  }

  /** The sound that plays comes to its end. */
  endSound(): void {
    const ended = this.playing
    this.playing = undefined
    ended?.()
  }

  /** @returns the undo */
  onNetworkChange(listener: (online: boolean) => void): () => void {
    this.networkListeners.add(listener)
    return () => void this.networkListeners.delete(listener)
  }

  /** A phone with no mini-program running has nobody to tell about the network. */
  forgetListeners(): void {
    this.networkListeners.clear()
  }

  async callFunction(request: { name: string; data: unknown }): Promise<unknown> {
    if (!this.online) throw new Error('cloud.callFunction:fail -404011 network is unreachable')
    const copy = JSON.parse(JSON.stringify(request)) as { name: string; data: unknown }
    this.cloudCalls.push(copy.data as { action: string; input: object })
    const mishap = this.takeMishap(copy.data)
    if (mishap?.kind === 'fail') return mishap.reply
    const reply = JSON.stringify(await this.cloudFunction(copy))
    if (mishap?.kind === 'loseReply') throw new Error('cloud.callFunction:fail -501000 timeout')
    return JSON.parse(reply)
  }

  /** wx.cloud.uploadFile. @returns the file id */
  async uploadFile(cloudPath: string, filePath: string): Promise<string> {
    const bytes = this.files.read(filePath)
    if (!this.online) throw new Error('cloud.uploadFile:fail -404011 network is unreachable')
    const mishap = this.mishaps.some(({ action }) => action === upload) && this.uploadsBeforeHang-- <= 0 ? this.takeMishap({ action: upload }) : undefined
    if (mishap?.kind === 'hang') {
      this.uploadsHanging += 1
      await new Promise(() => undefined)
    }
    const fileId = `${cloudEnvironment}/${cloudPath}`
    this.cloudFiles.set(fileId, bytes)
    if (mishap?.kind === 'loseReply') throw new Error('cloud.uploadFile:fail -501000 timeout')
    return fileId
  }

  /** The person speaks while the plugin listens. */
  hear(words: string): void {
    this.listening?.hear(words)
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

  private takeMishap(data: unknown): Mishap | undefined {
    const { action } = data as { action?: string }
    const at = this.mishaps.findIndex(mishap => mishap.action === action || (mishap.action === undefined && action !== upload))
    return at < 0 ? undefined : this.mishaps.splice(at, 1)[0]
  }

  private setOnline(online: boolean): void {
    this.online = online
    this.networkListeners.forEach(listener => listener(online))
  }
}
