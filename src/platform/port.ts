/** The types that both sides of a port satisfy: x.ts (H5 and jest) and x.weapp.ts (WeChat). */
import type { Request } from '../../contract/request'

export interface SendOptions {
  token: string | undefined
  /** The answer may come from a cache between us and the server. */
  cached: boolean
}

export interface CloudPort {
  /**
   * Sends one request to the function layer and returns its envelope as it came.
   * @throws when there is no answer (no network, time out, not JSON)
   */
  sendRequest(request: Request, options: SendOptions): Promise<unknown>
  /** Whether a bearer token from session.open is needed: not in WeChat, where the platform says who calls. */
  needsToken: boolean
}

export interface TextScalePort {
  /** How much larger than standard the system's text is: 1 is standard. */
  systemTextScale(): number
}

export interface RandomPort {
  /** `count` random bytes, from the platform's cryptographic source where it has one. */
  randomBytes(count: number): Uint8Array
}

export interface FilePort {
  /** Hands the person a text file (H5) or puts the text on the clipboard (WeChat). Returns the sentence to show. */
  keepText(name: string, text: string): Promise<string>
}
