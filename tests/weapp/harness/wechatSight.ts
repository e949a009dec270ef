type Listener = (options: object) => void

/** wx.onAppShow and its family: who wants to know when the program comes into sight and goes out of it. */
export class WechatSight {
  private readonly shown = new Set<Listener>()
  private readonly hidden = new Set<Listener>()

  constructor(private readonly attempt: (run: () => void) => void) {}

  api() {
    return {
      onAppShow: (listener: Listener) => void this.shown.add(listener),
      offAppShow: (listener: Listener) => void this.shown.delete(listener),
      onAppHide: (listener: Listener) => void this.hidden.add(listener),
      offAppHide: (listener: Listener) => void this.hidden.delete(listener)
    }
  }

  show(options: object): void {
    for (const listener of this.shown) this.attempt(() => listener(options))
  }

  hide(): void {
    for (const listener of this.hidden) this.attempt(() => listener({}))
  }
}
