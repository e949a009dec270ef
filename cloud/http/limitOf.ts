import { failure } from '../../contract/result'

/** Only how long to wait is said; named here because leaving it out would leave it off. */
const headers = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false, 'retry-after': true }

/** The plugin throws what this returns; `statusCode` is how the error handler knows it. */
const tooMany = () => ({ statusCode: 429, ...failure('TOO_MANY') })

/** So many requests a minute from one client address. */
export const limitOf = (perMinute: number) => ({ max: perMinute, timeWindow: '1 minute', errorResponseBuilder: tooMany, addHeaders: headers })
