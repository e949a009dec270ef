import type { RandomPort } from './port'

export const randomBytes: RandomPort['randomBytes'] = count => crypto.getRandomValues(new Uint8Array(count))
