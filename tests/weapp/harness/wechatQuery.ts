import type { Activity } from './activity'

/** What boundingClientRect answers, in px from the top of the screen; null where there is no such element. */
export type Rect = { id: string; left: number; right: number; width: number; top: number; bottom: number; height: number } | null
/** Finds the rect of an element by its id on the open page. */
export type Measure = (id: string) => Rect

type Callback<T> = (result: T) => void

/** wx.createSelectorQuery for `#id` and boundingClientRect; the answers come later, together, in the order asked. */
export function wechatQuery(activity: Activity, measure: Measure) {
  return () => {
    const asked: { id: string; done: Callback<Rect> | undefined }[] = []
    const query = {
      in: () => query,
      select: (selector: string) => {
        if (!/^#[\w-]+$/.test(selector)) throw new Error(`the harness finds elements by #id only, not by “${selector}”`)
        return {
          boundingClientRect: (done?: Callback<Rect>) => {
            asked.push({ id: selector.slice(1), done })
            return query
          }
        }
      },
      exec: (done?: Callback<Rect[]>) => {
        activity.setTimeout(() => {
          const rects = asked.map(({ id }) => measure(id))
          asked.forEach((each, i) => each.done?.(rects[i] ?? null))
          done?.(rects)
        })
        return null
      }
    }
    return query
  }
}
