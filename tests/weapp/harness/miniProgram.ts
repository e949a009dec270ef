import { readBuild, type BuiltProgram } from './builtProgram'
import { describeElement, findElement, hasTap, readablesOf, showsText } from './findElement'
import { fireEvent } from './fireEvent'
import type { DataTransfer } from './pageInstance'
import type { ShareCard } from './pageGestures'
import { attributeText, descendants, withParents, type PageElement } from './pageTree'
import type { Phone } from './phone'
import { WechatHost, type Scene } from './wechatHost'

/** What one tap cost: setData calls and the UTF-8 bytes of their JSON, those of pages that it opened too. */
export interface TapCost {
  label: string
  calls: number
  bytes: number
  sent: readonly DataTransfer[]
}

/** A built mini-program running on a phone without WeChat. */
export class MiniProgram {
  readonly taps: TapCost[] = []
  private readonly host: WechatHost

  private constructor(readonly phone: Phone, readonly build: BuiltProgram) {
    this.host = new WechatHost(phone, build)
  }

  /** Starts the program as a tap on its icon does. `path` and `scene` are for a start from a shared card or a code. */
  static async start(phone: Phone, options: { build?: BuiltProgram; path?: string; scene?: Scene } = {}): Promise<MiniProgram> {
    const program = new MiniProgram(phone, options.build ?? readBuild())
    program.host.launch(options.path ?? `/${program.build.config.pages[0]}`, options.scene ?? 1001)
    await program.settle()
    return program
  }

  /** Kills the program without a word to it and starts it again on the same phone. */
  async restart(): Promise<MiniProgram> {
    this.kill()
    return MiniProgram.start(this.phone, { build: this.build })
  }

  kill(): void {
    this.host.kill()
  }

  /** Opens a page as a link inside the program does. */
  async open(url: string): Promise<TapCost> {
    const route = url.slice(1).split('?')[0] ?? ''
    return this.costOf(url, () =>
      this.host.activity.attempt(() => (this.build.tabPages.includes(route) ? this.host.stack.switchTab(url) : this.host.stack.navigateTo(url)))
    )
  }

  /** The back gesture. */
  async back(): Promise<void> {
    this.host.activity.attempt(() => this.host.stack.navigateBack())
    await this.settle()
  }

  /** The user goes to another app and, with `show`, comes back. */
  async hide(): Promise<void> {
    this.host.activity.attempt(() => {
      this.host.stack.top.call('onHide')
      this.host.hide()
    })
    await this.settle()
  }

  async show(): Promise<void> {
    this.host.activity.attempt(() => {
      this.host.show({ path: this.route, query: {}, scene: 1001 })
      this.host.stack.top.call('onShow', {})
    })
    await this.settle()
  }

  get route(): string {
    return this.host.stack.top.route
  }

  /** What the program wrote to its console. */
  get log(): readonly string[] {
    return this.host.log
  }

  /** Every text and label that can be read on the page. */
  texts(): string[] {
    return readablesOf(this.host.page())
  }

  shows(label: string): boolean {
    return showsText(this.host.page(), label)
  }

  find(label: string): PageElement {
    return findElement(this.host.page(), label)
  }

  findAll(test: (element: PageElement) => boolean): PageElement[] {
    return descendants(this.host.page()).filter(test)
  }

  /** Taps what shows or is called the label, waits until all is quiet and notes what it cost. */
  async tap(label: string): Promise<TapCost> {
    return this.tapElement(this.find(label), label)
  }

  async tapElement(element: PageElement, label = describeElement(element)): Promise<TapCost> {
    if (!hasTap(element)) throw new Error(`“${label}” is on the page, but nothing listens to a tap on it.`)
    if (element.attributes.disabled === true) throw new Error(`“${label}” is disabled.`)
    const cost = await this.costOf(label, () => {
      this.host.tapping = true
      fireEvent(this.host.activity, element, 'tap', { x: 20, y: 20 }, true)
      this.host.tapping = false
    })
    this.taps.push(cost)
    return cost
  }

  /** Moves the page as a finger does, in px from its top, and waits until what comes into sight is drawn. */
  async scrollTo(scrollTop: number): Promise<TapCost> {
    return this.costOf(`scroll to ${scrollTop}`, () => this.host.gestures.scrollTo(scrollTop))
  }

  get scrollTop(): number {
    return this.host.gestures.scrollTop
  }

  /** Pulls the page down to refresh it. */
  async pullDown(): Promise<void> {
    this.host.gestures.pullDown()
    await this.settle()
  }

  /** Whether the sign of refreshing is still there. */
  get isPulled(): boolean {
    return this.host.gestures.isPulled
  }

  /** Taps WeChat's own button for passing the page on and returns the card that the chat gets. */
  async share(label: string): Promise<ShareCard> {
    const element = this.find(label)
    const button = withParents(element).find(({ tag, attributes }) => tag === 'button' && attributes['open-type'] === 'share')
    if (!button) throw new Error(`“${label}” is no share button: it is in ${describeElement(element)}.`)
    return this.host.gestures.share(button)
  }

  /** The field with this aria-label or placeholder. */
  field(label: string): PageElement {
    const [field] = this.findAll(({ tag, attributes }) => /^(input|textarea)$/.test(tag) && [attributes['aria-label'], attributes.placeholder].includes(label))
    if (!field) throw new Error(`no field is called “${label}”`)
    return field
  }

  /** Types one character after the other behind what is there, then leaves the field. @returns what each stroke cost, and the leaving */
  async typeSlowly(label: string, text: string): Promise<{ strokes: TapCost[]; leaving: TapCost }> {
    const before = attributeText(this.field(label), 'value')
    const fire = (type: string, value: string) => fireEvent(this.host.activity, this.field(label), type, { value, cursor: value.length }, false)
    fire('focus', before)
    const strokes: TapCost[] = []
    let value = before
    for (const character of text) {
      value += character
      strokes.push(await this.costOf(character, () => fire('input', value)))
    }
    return { strokes, leaving: await this.costOf('leaving', () => fire('blur', value)) }
  }

  /** Chooses a value in the wheel that opens from what is called the label. */
  async pick(label: string, value: string): Promise<void> {
    const picker = withParents(this.find(label)).find(({ tag }) => tag === 'picker')
    if (!picker) throw new Error(`“${label}” opens no wheel`)
    fireEvent(this.host.activity, picker, 'change', { value }, false)
    await this.settle()
  }

  /** Types into the field with this aria-label or placeholder. */
  async type(label: string, value: string): Promise<void> {
    const field = this.field(label)
    fireEvent(this.host.activity, field, 'focus', { value: field.attributes.value ?? '', height: 0 }, false)
    fireEvent(this.host.activity, field, 'input', { value, cursor: value.length, keyCode: 0 }, false)
    fireEvent(this.host.activity, field, 'blur', { value, cursor: value.length }, false)
    await this.settle()
  }

  /** Waits for a text that comes after a delay longer than a moment. */
  async waitFor(label: string, patience = 5000): Promise<void> {
    const deadline = Date.now() + patience
    while (!this.shows(label)) {
      if (Date.now() > deadline) this.find(label)
      await new Promise(resolve => setTimeout(resolve, 20))
      await this.settle()
    }
  }

  private async costOf(label: string, act: () => void): Promise<TapCost> {
    const before = this.host.transfers.length
    act()
    await this.settle()
    const sent = this.host.transfers.slice(before)
    return { label, calls: sent.length, bytes: sent.reduce((sum, transfer) => sum + transfer.bytes, 0), sent }
  }

  settle(): Promise<void> {
    return this.host.settle()
  }
}
