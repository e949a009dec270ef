import { download } from './download'
import type { KeepFilePort } from './port'

export const keepFile: KeepFilePort['keepFile'] = async ({ base64, mediaType, name }) =>
  download(name, new Blob([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], { type: mediaType }))
