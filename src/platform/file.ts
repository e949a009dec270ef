import { download } from './download'
import type { FilePort } from './port'

export const keepText: FilePort['keepText'] = async (name, text) => download(name, new Blob([text], { type: 'application/json' }))
