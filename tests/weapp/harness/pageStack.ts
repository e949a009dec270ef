import type { Activity } from './activity'
import type { BuiltProgram } from './builtProgram'
import { PageInstance, type DataTransfer, type Methods } from './pageInstance'
import { wechatApi } from './wechatApi'

/** WeChat keeps at most ten pages open. */
const deepest = 10

/** The open pages and wx.navigateTo and its family, with WeChat's rules for tabs and depth. */
export class PageStack {
  private pages: PageInstance[] = []
  private readonly tabs = new Map<string, PageInstance>()

  constructor(
    private readonly build: BuiltProgram,
    private readonly activity: Activity,
    private readonly define: (route: string) => Methods,
    private readonly onTransfer: (transfer: DataTransfer) => void
  ) {}

  get top(): PageInstance {
    const page = this.pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  get routes(): string[] {
    return this.pages.map(page => page.route)
  }

  /** What getCurrentPages answers. */
  readonly current = (): Methods[] => this.pages.map(page => page.self)

  navigateTo(url: string): void {
    const { route, query } = this.parse('navigateTo', url)
    if (this.isTab(route)) throw new Error('navigateTo:fail can not navigateTo a tabbar page')
    if (this.pages.length >= deepest) throw new Error(`navigateTo:fail webview count limit exceed`)
    this.pages.at(-1)?.call('onHide')
    this.push(route, query)
  }

  redirectTo(url: string): void {
    const { route, query } = this.parse('redirectTo', url)
    if (this.isTab(route)) throw new Error('redirectTo:fail can not redirectTo a tabbar page')
    this.close(this.pages.pop())
    this.push(route, query)
  }

  navigateBack(delta = 1): void {
    if (this.pages.length <= 1) throw new Error('navigateBack:fail cannot navigate back at first page.')
    this.pages.splice(Math.max(1, this.pages.length - delta)).reverse().forEach(page => this.close(page))
    this.top.call('onShow', {})
  }

  switchTab(url: string): void {
    const { route } = this.parse('switchTab', url)
    if (!this.isTab(route)) throw new Error('switchTab:fail can not switch to no-tabBar page')
    if (this.pages.length === 1 && this.top.route === route) return
    const last = this.pages.splice(0)
    last.slice(1).reverse().forEach(page => this.close(page))
    if (last[0] && this.isTab(last[0].route)) {
      if (last.length === 1) last[0].call('onHide')
    } else this.close(last[0])
    const kept = this.tabs.get(route)
    if (!kept) return this.push(route, {})
    this.pages.push(kept)
    kept.call('onShow', {})
  }

  reLaunch(url: string): void {
    const { route, query } = this.parse('reLaunch', url)
    new Set([...this.pages.splice(0), ...this.tabs.values()]).forEach(page => this.close(page))
    this.push(route, query)
  }

  /** The APIs as wx has them. */
  api() {
    const make = (name: string, run: (url: string, delta: number) => void) =>
      wechatApi(name, this.activity.track, ({ url, delta }) => run(String(url), Number(delta ?? 1)))
    return {
      navigateTo: make('navigateTo', url => this.navigateTo(url)),
      redirectTo: make('redirectTo', url => this.redirectTo(url)),
      switchTab: make('switchTab', url => this.switchTab(url)),
      reLaunch: make('reLaunch', url => this.reLaunch(url)),
      navigateBack: make('navigateBack', (_url, delta) => this.navigateBack(delta))
    }
  }

  private push(route: string, query: Record<string, string>): void {
    const page = new PageInstance(route, query, this.define(route), this.onTransfer)
    this.pages.push(page)
    if (this.isTab(route)) this.tabs.set(route, page)
    page.call('onLoad', query)
    page.call('onShow', {})
    page.call('onReady')
  }

  private close(page: PageInstance | undefined): void {
    if (!page) return
    this.tabs.delete(page.route)
    page.call('onUnload')
  }

  private isTab(route: string): boolean {
    return this.build.tabPages.includes(route)
  }

  /** Relative addresses start from the open page. Values stay encoded: WeChat does not decode them. */
  parse(api: string, url: string) {
    const [address = '', search = ''] = url.split('?')
    const base = this.pages.at(-1)?.route ?? ''
    const route = new URL(address, `http://page/${base}`).pathname.slice(1)
    if (!this.build.pages.includes(route)) throw new Error(`${api}:fail page "${route}" is not found`)
    const pairs = search.split('&').filter(Boolean).map(pair => pair.split('='))
    return { route, query: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])) as Record<string, string> }
  }
}
