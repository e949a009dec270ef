import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

const patience = 20_000
const mostPixels = 50_000_000
const memory = { maxOldGenerationSizeMb: 512 }

/** Runs beside the server: a photo of a phone takes a second or two, during which nobody else would be answered. */
const program = `
  const { parentPort, workerData } = require('node:worker_threads')
  require(workerData.converter)({ buffer: workerData.bytes, format: 'JPEG', quality: 0.92 })
    .then(jpeg => parentPort.postMessage(new Uint8Array(jpeg)), () => parentPort.postMessage(undefined))`

/** @returns the picture as JPEG; undefined for what cannot be decoded, is too large or takes too long */
export async function decodeHeic(bytes: Buffer): Promise<Buffer | undefined> {
  if (pixelsOf(bytes) > mostPixels) return undefined
  const converter = createRequire(import.meta.url).resolve('heic-convert')
  const worker = new Worker(program, { eval: true, workerData: { converter, bytes: new Uint8Array(bytes) }, resourceLimits: memory, stdout: true, stderr: true })
  try {
    return await new Promise(resolve => {
      const timer = setTimeout(() => resolve(undefined), patience)
      const end = (jpeg?: Uint8Array) => {
        clearTimeout(timer)
        resolve(jpeg && Buffer.from(jpeg))
      }
      worker.once('message', end).once('error', () => end()).once('exit', () => end())
    })
  } finally {
    await worker.terminate()
  }
}

/** The largest of the sizes the file states for its parts, before anything is decoded. */
function pixelsOf(bytes: Buffer): number {
  let most = 0
  for (let at = bytes.indexOf('ispe'); at >= 0 && at + 16 <= bytes.length; at = bytes.indexOf('ispe', at + 4)) {
    most = Math.max(most, bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12))
  }
  return most
}
