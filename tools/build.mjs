/** `npm run build:h5`, `build:weapp`, `build:cloud`: builds for production. */
import { requireNode } from './setup/requireNode.mjs'

requireNode()
// Loaded only now: an old Node cannot even read it.
await import('./setup/buildAll.mjs')
