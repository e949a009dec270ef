/** Why the server cannot start: one plain English sentence, with what to do, for the person who starts it. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
