/** Reads again until it is so, or until the time is over. @returns what was read last */
export async function readUntil<T>(read: () => Promise<T>, isSo: (read: T) => boolean, withinMs: number): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const last = await read()
    if (isSo(last) || Date.now() > deadline) return last
    await new Promise(done => setTimeout(done, 100))
  }
}

/**
 * Looks again until what is expected holds: what follows a tap is drawn, stored or sent a moment later, and how much later
 * depends on the machine. For reading only: a look may come many times. The last look's complaint is thrown.
 */
export async function soon(look: () => Promise<void>, withinMs = 10_000): Promise<void> {
  const holds = () => look().then(() => true, () => false)
  if (!(await readUntil(holds, Boolean, withinMs))) await look()
}
