/** A process of its own that sends one request after the other, so that its own work is in no figure of the server's. */
export interface CallsJob {
  url: string
  body: string
  count: number
}

/** Milliseconds from sending each request to having its whole answer. */
async function timesOf({ body, count, url }: CallsJob): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < count; i += 1) {
    const began = performance.now()
    const response = await fetch(`${url}/api`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    await response.arrayBuffer()
    times.push(performance.now() - began)
    if (!response.ok) throw new Error(`${response.status} to ${body}`)
  }
  return times
}

process.on('message', (job: CallsJob) => {
  timesOf(job).then(
    times => process.send?.(times),
    (error: unknown) => process.send?.(String(error))
  )
})
