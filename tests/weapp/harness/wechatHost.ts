import { Activity } from './activity'
import { PageGestures } from './pageGestures'
import type { BuiltProgram } from './builtProgram'
import { removeHidden } from './neverShown'
import { PageInstance, type DataTransfer, type Methods } from './pageInstance'
import { PageStack } from './pageStack'
import { buildTree, type PageElement } from './pageTree'
import type { Phone } from './phone'
import { scriptContext } from './scriptContext'
import { wechatCanvas } from './wechatCanvas'
import { wechatCloud } from './wechatCloud'
import { wechatConsent } from './wechatConsent'
import { wechatDevice } from './wechatDevice'
import { wechatFiles } from './wechatFiles'
import { WechatSight } from './wechatSight'
import { wechatStorage } from './wechatStorage'
import { pluginsFor, wechatSound } from './wechatVoice'

/** How a program was started: 1001 from the list of programs, 1047 by a code, 1007 from a card in a chat. */
export type Scene = 1001 | 1007 | 1047

const tabBarRoute = 'custom-tab-bar/index'

/** WeChat's part: the globals a mini-program finds, its life from launch to kill, and the rendering of its pages. */
export class WechatHost {
  readonly log: string[] = []
  readonly activity = new Activity()
  /** Every setData call so far. */
  readonly transfers: DataTransfer[] = []
  readonly stack: PageStack
  readonly gestures: PageGestures
  private readonly sight = new WechatSight(run => this.activity.attempt(run))
  /** True while a tap is being handled: some of wx works at no other time. */
  tapping = false
  private readonly definitions = new Map<string, Methods>()
  private readonly tabBars = new Map<PageInstance, PageInstance>()
  private readonly load: (file: string) => unknown
  private app: Methods = {}
  /** The file that is being run, for Page() and Component(), which do not say who they are. */
  private loading = ''
  private started = {}
  private rendering: { page: PageInstance; bar: PageInstance | undefined; at: number; tree: PageElement } | undefined

  constructor(private readonly phone: Phone, private readonly build: BuiltProgram) {
    const onTransfer = (transfer: DataTransfer) => void this.transfers.push(transfer)
    this.stack = new PageStack(build, this.activity, route => this.define(route), onTransfer)
    this.gestures = new PageGestures(this.stack, build, this.activity, () => this.page())
    this.load = scriptContext(build.dir, this.globals(), this.activity, this.log, {
      now: () => Date.now() + phone.clockAhead,
      pluginsFor: file => pluginsFor(file, build, phone, this.activity)
    })
  }

  /** Runs app.js and opens the first page. */
  launch(path: string, scene: Scene): void {
    const { route, query } = this.stack.parse('launch', path)
    this.started = { path: route, query, scene, referrerInfo: {} }
    this.activity.attempt(() => {
      this.load('app.js')
      this.callApp('onLaunch', this.started)
      this.show(this.started)
      this.stack.reLaunch(path)
    })
  }

  kill(): void {
    this.activity.stop()
    this.phone.forgetListeners()
    this.phone.silence()
    this.phone.files.forgetTemporary()
  }

  /** The whole program comes into sight. */
  show(options: object): void {
    this.callApp('onShow', options)
    this.sight.show(options)
  }

  hide(): void {
    this.callApp('onHide', {})
    this.sight.hide()
  }

  private callApp(name: string, options: object): void {
    const method = this.app[name]
    if (typeof method === 'function') method.call(this.app, options)
  }

  /** The open page as WeChat's compiler renders its template over its data, a custom tab bar included. */
  page(): PageElement {
    const page = this.stack.top
    const bar = this.tabBarOf(page)
    const at = this.transfers.length
    const last = this.rendering
    // Nothing changes on a page without a setData.
    if (last && last.page === page && last.bar === bar && last.at === at) return last.tree
    const tree = this.drawn(page)
    if (bar) tree.children.push({ ...this.drawn(bar), tag: 'tab-bar', parent: tree })
    this.rendering = { page, bar, at, tree }
    return tree
  }

  /** Resolves when the program has nothing left to do. */
  settle(): Promise<void> {
    // WeChat makes a page's tab bar together with the page.
    this.tabBarOf(this.stack.top)
    return this.activity.settle()
  }

  private drawn(instance: PageInstance): PageElement {
    const tree = buildTree(this.rendered(instance.route, instance.data), instance.self, (tag, attributes) => this.expand(tag, attributes))
    removeHidden(tree, this.build.hidden)
    return tree
  }

  private globals(): Record<string, unknown> {
    const { track } = this.activity
    const wx = {
      ...wechatStorage(this.phone, track),
      ...wechatDevice(this.phone, track),
      ...wechatConsent(this.phone, this.build, track, () => this.tapping),
      ...wechatFiles(this.phone, track),
      ...wechatCanvas(this.phone, this.activity),
      ...this.stack.api(),
      ...this.gestures.api(),
      ...this.sight.api(),
      createInnerAudioContext: wechatSound(this.phone, run => this.activity.attempt(run)),
      cloud: wechatCloud(this.phone, track),
      nextTick: (run: () => void) => this.activity.setTimeout(run),
      getLaunchOptionsSync: () => this.started,
      getEnterOptionsSync: () => this.started,
      onError: () => undefined,
      onUnhandledRejection: () => undefined,
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
