/** The style of WeChat's asynchronous APIs: callbacks in the options, or a promise when there are none. */
export interface ApiOptions {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (result: unknown) => void
  [option: string]: unknown
}

export type WechatApi = (options?: ApiOptions) => Promise<unknown> | undefined

/** Runs one asynchronous call to its end; the program knows by it when everything has settled. */
export type Track = <T>(work: Promise<T>) => Promise<T>

/**
 * Makes a WeChat API from a function that returns the result or throws the error.
 *
 * @param name the API's name, for errMsg
 */
export function wechatApi(name: string, track: Track, run: (options: ApiOptions) => unknown): WechatApi {
  return (options = {}) => {
    const work = track(answer(name, options, run))
    if (!options.success && !options.fail && !options.complete) return work
    work.then(
      result => {
        options.success?.(result)
        options.complete?.(result)
      },
      (error: unknown) => {
        options.fail?.(error)
        options.complete?.(error)
      }
    )
    return undefined
  }
}

class WechatError extends Error {
  constructor(readonly errMsg: string) {
    super(errMsg)
  }
}

async function answer(name: string, options: ApiOptions, run: (options: ApiOptions) => unknown): Promise<unknown> {
  await new Promise(resolve => setImmediate(resolve))
  try {
    const result = await run(options)
    return { errMsg: `${name}:ok`, ...(result as object | undefined) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new WechatError(message.includes(':fail') ? message : `${name}:fail ${message}`)
  }
}
