import { Activity } from './activity'
import type { BuiltProgram } from './builtProgram'
import { PageInstance, type DataTransfer, type Methods } from './pageInstance'
import { PageStack } from './pageStack'
import { buildTree, type PageElement } from './pageTree'
import type { Phone } from './phone'
import { scriptContext } from './scriptContext'
import { wechatCloud } from './wechatCloud'
import { wechatDevice } from './wechatDevice'
import { wechatStorage } from './wechatStorage'

const tabBarRoute = 'custom-tab-bar/index'

/** WeChat's part: the globals a mini-program finds, its life from launch to kill, and the rendering of its pages. */
export class WechatHost {
  readonly log: string[] = []
  readonly activity = new Activity()
  /** Every setData call so far. */
  readonly transfers: DataTransfer[] = []
  readonly stack: PageStack
  private readonly definitions = new Map<string, Methods>()
  private readonly tabBars = new Map<PageInstance, PageInstance>()
  private readonly load: (file: string) => unknown
  private app: Methods = {}
  /** The file that is being run, for Page() and Component(), which do not say who they are. */
  private loading = ''

  constructor(private readonly phone: Phone, private readonly build: BuiltProgram) {
    const onTransfer = (transfer: DataTransfer) => void this.transfers.push(transfer)
    this.stack = new PageStack(build, this.activity, route => this.define(route), onTransfer)
    this.load = scriptContext(build.dir, this.globals(), this.activity, this.log)
  }

  /** Runs app.js and opens the first page. */
  launch(path: string): void {
    const options = { path: path.slice(1).split('?')[0], query: {}, scene: 1001, referrerInfo: {} }
    this.activity.attempt(() => {
      this.load('app.js')
      this.callApp('onLaunch', options)
      this.callApp('onShow', options)
      this.stack.reLaunch(path)
    })
  }

  kill(): void {
    this.activity.stop()
    this.phone.forgetListeners()
  }

  callApp(name: string, options: object): void {
    const method = this.app[name]
    if (typeof method === 'function') method.call(this.app, options)
  }

  /** The open page as WeChat's compiler renders its template over its data, a custom tab bar included. */
  page(): PageElement {
    const page = this.stack.top
    const bar = this.tabBarOf(page)
    const tree = this.drawn(page)
    if (bar) tree.children.push({ ...this.drawn(bar), tag: 'tab-bar', parent: tree })
    return tree
  }

  /** Resolves when the program has nothing left to do. */
  settle(): Promise<void> {
    // WeChat makes a page's tab bar together with the page.
    this.tabBarOf(this.stack.top)
    return this.activity.settle()
  }

  private drawn(instance: PageInstance): PageElement {
    return buildTree(this.rendered(instance.route, instance.data), instance.self, (tag, attributes) => this.expand(tag, attributes))
  }

  private globals(): Record<string, unknown> {
    const { track } = this.activity
    const wx = {
      ...wechatStorage(this.phone, track),
      ...wechatDevice(this.phone, track),
      ...this.stack.api(),
      cloud: wechatCloud(this.phone, track),
      nextTick: (run: () => void) => this.activity.setTimeout(run),
      getLaunchOptionsSync: () => ({ path: this.build.config.pages[0], query: {}, scene: 1001, referrerInfo: {} }),
      getEnterOptionsSync: () => ({ path: this.build.config.pages[0], query: {}, scene: 1001, referrerInfo: {} }),
      onError: () => undefined,
      onUnhandledRejection: () => undefined,
      onAppShow: () => undefined,
      onAppHide: () => undefined,
      getUpdateManager: () => ({ onCheckForUpdate: () => undefined, onUpdateReady: () => undefined, onUpdateFailed: () => undefined, applyUpdate: () => undefined })
    }
    return {
      wx,
      App: (definition: Methods) => (this.app = definition),
      getApp: () => this.app,
      getCurrentPages: this.stack.current,
      Page: (definition: Methods) => this.definitions.set(this.loading, definition),
      Component: (definition: Methods) => this.definitions.set(this.loading, definition),
      Behavior: (definition: Methods) => definition
    }
  }

  private define(route: string): Methods {
    if (!this.definitions.has(route)) {
      this.loading = route
      this.load(`${route}.js`)
    }
    const definition = this.definitions.get(route)
    if (!definition) throw new Error(`${route}.js does not call Page() or Component()`)
    return definition
  }

  private tabBarOf(page: PageInstance): PageInstance | undefined {
    if (!this.build.config.tabBar?.custom || !this.build.tabPages.includes(page.route)) return undefined
    const found = this.tabBars.get(page)
    if (found) return found
    const bar = new PageInstance(tabBarRoute, {}, this.define(tabBarRoute), transfer => this.transfers.push(transfer))
    this.tabBars.set(page, bar)
    this.activity.attempt(() => bar.call('attached'))
    return bar
  }

  private rendered(template: string, data: unknown) {
    return this.build.render(template, data).children ?? []
  }

  /** Taro's `comp` carries on a tree that is deeper than its templates. */
  private expand(tag: string, attributes: Record<string, unknown>) {
    if (tag === 'custom-wrapper') throw new Error('CustomWrapper is not supported here')
    if (tag !== 'comp') return undefined
    const definition = this.define('comp')
    return { nodes: this.rendered('comp', { i: attributes.i, l: attributes.l }), handlers: { ...(definition.methods as Methods) } }
  }
}
