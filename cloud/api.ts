/** The entry of the WeChat cloud function `api`. One instance answers one call at a time and keeps what it opened. */
import { createFunction } from './createFunction'

const answer = createFunction(process.env)

/**
 * @param event `{ action, contract, input }`, as callFunction sends it; who calls is read from the environment
 */
export const main = (event: unknown) => answer(event)
