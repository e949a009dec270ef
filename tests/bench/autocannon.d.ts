/** What the benches use of autocannon, which ships no types. */
declare module 'autocannon' {
  interface SentRequest {
    method: 'GET' | 'POST'
    body?: string
    headers?: Record<string, string>
  }
  interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    requests: (SentRequest & { setupRequest?: (request: SentRequest) => SentRequest })[]
  }
  interface Measured {
    '2xx': number
    non2xx: number
    errors: number
    timeouts: number
    duration: number
    latency: { p50: number; p99: number }
  }
  export default function autocannon(options: Options): Promise<Measured>
}
