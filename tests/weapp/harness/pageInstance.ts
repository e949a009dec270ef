import { patchData, type PageData } from './patchData'

export type Methods = Record<string, unknown>

/** One setData call, as it crosses to WeChat's renderer. */
export interface DataTransfer {
  page: string
  bytes: number
  /** What is sent, as JSON. */
  text: string
}

/** What Page() or Component() was given, with data of its own. */
export class PageInstance {
  readonly data: PageData
  /** The object the program sees as `this`. */
  readonly self: Methods

  constructor(
    readonly route: string,
    readonly query: Record<string, string>,
    definition: Methods,
    onTransfer: (transfer: DataTransfer) => void
  ) {
    this.data = copy((definition.data ?? {}) as PageData)
    this.self = {
      ...definition,
      ...(definition.methods as Methods | undefined),
      data: this.data,
      route,
      __route__: route,
      is: route,
      options: query,
      setData: (patch: PageData, done?: () => void) => {
        const text = JSON.stringify(patch)
        onTransfer({ page: route, bytes: Buffer.byteLength(text), text })
        patchData(this.data, JSON.parse(text) as PageData)
        // The program's own timer queue is tracked; the renderer's answer is not instant either.
        if (done) setImmediate(done)
      },
      getPageId: () => `pageId:${route}`,
      selectComponent: () => null,
      getOpenerEventChannel: () => ({ on: () => undefined, emit: () => undefined })
    }
  }

  /** Calls a lifecycle or handler by name; nothing happens when it is not defined. */
  call(name: string, ...rest: unknown[]): void {
    this.ask(name, ...rest)
  }

  /** Calls it for what it returns. */
  ask(name: string, ...rest: unknown[]): unknown {
    const method = this.self[name] ?? (this.self.lifetimes as Methods | undefined)?.[name]
    return typeof method === 'function' ? (method.apply(this.self, rest) as unknown) : undefined
  }
}

const copy = (data: PageData) => JSON.parse(JSON.stringify(data)) as PageData
