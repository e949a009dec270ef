/** `npm start`: installs, builds and serves the app and its API. */
import { requireNode } from './setup/requireNode.mjs'

requireNode()
// Loaded only now: an old Node cannot even read it.
await import('./setup/startApp.mjs')
