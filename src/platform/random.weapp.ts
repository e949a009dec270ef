import type { RandomPort } from './port'

/** WeChat's random source is asynchronous and ids are wanted at once; they need to be unique here, not secret. */
export const randomBytes: RandomPort['randomBytes'] = count =>
  Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 256))
