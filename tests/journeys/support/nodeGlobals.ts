/** What Node has and jsdom hides: the database driver of the function layer needs it. Import it first. */
import { clearImmediate, setImmediate } from 'node:timers'
import { TextDecoder, TextEncoder } from 'node:util'

Object.assign(globalThis, { TextEncoder, TextDecoder, setImmediate, clearImmediate })
