/** Success or a named failure across every I/O boundary; exceptions are for bugs only. */
export type Result<T> = { ok: true; value: T } | Failure

export interface Failure {
  ok: false
  code: ErrorCode
  /** A Chinese sentence that says what is wrong and what to do. */
  message: string
  /** Dotted paths of the input fields that are wrong, for INVALID_INPUT. */
  fields?: string[]
}

/** The closed list of failures with the HTTP status that mirrors each. */
export const statusOf = {
  INVALID_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  TOO_MANY: 429,
  SERVER_ERROR: 500,
  UNAVAILABLE: 503
} as const

export type ErrorCode = keyof typeof statusOf
export const errorCodes = Object.keys(statusOf) as ErrorCode[]

/** Shown when nothing more exact is known. A code without a sentence does not compile. */
export const errorMessages: Record<ErrorCode, string> = {
  INVALID_INPUT: '填写的内容有不对的地方，请改一改再试。',
  UNAUTHENTICATED: '登录已过期，请重新打开再试。',
  FORBIDDEN: '您没有做这件事的权限。',
  NOT_FOUND: '没有找到这项内容，它可能已经撤下。',
  CONFLICT: '这项内容已经变了，请刷新后再试。',
  TOO_LARGE: '内容太大了，请减少一些再试。',
  TOO_MANY: '操作太频繁了，请等一会儿再试。',
  SERVER_ERROR: '我们这边出了点问题，请过一会儿再试。',
  UNAVAILABLE: '服务暂时连不上，您的内容还在，请过一会儿再试。'
}

export const success = <T>(value: T): Result<T> => ({ ok: true, value })

/** @param message a sentence more exact than the code's own; @param fields dotted input paths */
export function failure(code: ErrorCode, message: string = errorMessages[code], fields?: string[]): Failure {
  return fields?.length ? { ok: false, code, message, fields } : { ok: false, code, message }
}
