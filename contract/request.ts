/** The version of the wire. Changes are additive; an older number is still served. */
export const contractVersion = 1

/** The body of a request, the same over HTTP and callFunction. */
export interface Request {
  action: string
  contract: number
  input: unknown
}
