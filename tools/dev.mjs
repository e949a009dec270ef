/** `npm run dev` and `npm run dev:weapp`: builds again on every change. */
import { requireNode } from './setup/requireNode.mjs'

requireNode()
// Loaded only now: an old Node cannot even read it.
await import('./setup/develop.mjs')
