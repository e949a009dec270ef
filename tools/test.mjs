/** `npm test`: installs what is missing and runs every check and test; `npm test -- unit lint` runs some. */
import { requireNode } from './setup/requireNode.mjs'

requireNode()
// Loaded only now: an old Node cannot even read it.
await import('./setup/testAll.mjs')
