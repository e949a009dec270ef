import type { Activity } from './activity'
import type { BuiltProgram } from './builtProgram'
import { layOut } from './layout'
import type { PageInstance } from './pageInstance'
import type { PageStack } from './pageStack'
import { descendants, type PageElement } from './pageTree'
import { wechatApi } from './wechatApi'
import { windowInfo } from './wechatDevice'
import { wechatQuery, type Rect } from './wechatQuery'

/** The card that a shared page makes in a chat. */
export interface ShareCard {
  title: string
  path: string
}

/** What fingers do to a whole page: scrolling, pulling down, sharing; and where its elements stand. */
export class PageGestures {
  private readonly scrolled = new WeakMap<PageInstance, number>()
  private pulled: PageInstance | undefined

  constructor(
    private readonly stack: PageStack,
    private readonly build: BuiltProgram,
    private readonly activity: Activity,
    private readonly page: () => PageElement
  ) {}

  get scrollTop(): number {
    return this.scrolled.get(this.stack.top) ?? 0
  }

  /** Whether the three dots of pulling down are still there. */
  get isPulled(): boolean {
    return this.pulled === this.stack.top
  }

  /** As far as the page goes; it hears of it when it has moved. */
  scrollTo(scrollTop: number): void {
    const page = this.page()
    const most = Math.max(0, (layOut(page).get(page)?.height ?? 0) - windowInfo.windowHeight)
    const reached = Math.min(most, Math.max(0, scrollTop))
    if (reached === this.scrollTop) return
    this.scrolled.set(this.stack.top, reached)
    this.activity.attempt(() => this.stack.top.call('onPageScroll', { scrollTop: reached }))
  }

  /** Does nothing on a page that does not allow it in its json. */
  pullDown(): void {
    const { top } = this.stack
    if (!this.build.pageConfig(top.route).enablePullDownRefresh) return
    this.pulled = top
    this.activity.attempt(() => top.call('onPullDownRefresh', {}))
  }

  /** What WeChat makes of the page when it is passed on; a page without a card of its own is called like the program. */
  async share(target: PageElement): Promise<ShareCard> {
    const { top } = this.stack
    const query = Object.entries(top.query).map(([name, value]) => `${name}=${value}`).join('&')
    const own = top.ask('onShareAppMessage', { from: 'button', target: { id: target.attributes.id, dataset: {} } }) as Partial<ShareCard> | undefined
    return { title: own?.title ?? '反诈同行', path: own?.path ?? `/${top.route}${query && `?${query}`}` }
  }

  api() {
    const { track } = this.activity
    return {
      createSelectorQuery: wechatQuery(this.activity, id => this.rectOf(id)),
      pageScrollTo: wechatApi('pageScrollTo', track, ({ scrollTop }) => this.scrollTo(Number(scrollTop))),
      stopPullDownRefresh: wechatApi('stopPullDownRefresh', track, () => {
        this.pulled = undefined
      })
    }
  }

  private rectOf(id: string): Rect {
    const page = this.page()
    const element = descendants(page).find(({ attributes }) => attributes.id === id)
    const box = element && layOut(page).get(element)
    if (!box) return null
    const top = box.top - this.scrollTop
    const width = windowInfo.windowWidth
    return { id, left: 0, right: width, width, top, bottom: top + box.height, height: box.height }
  }
}
