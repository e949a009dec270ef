import type { statisticsActions } from '../../contract/statisticsActions'
import type { HandlersOf } from '../handler'
import { draftOnePush } from './pushes/draft'
import { listPushes } from './pushes/list'
import { sendPush } from './pushes/send'
import { exportNumbers } from './statistics/export'
import { readNumbers } from './statistics/read'
import { refreshNumbers } from './statistics/refresh'
import { readWeakSpots } from './weakspots/read'

export const statisticsHandlers: HandlersOf<typeof statisticsActions> = {
  'statistics.read': readNumbers,
  'statistics.refresh': refreshNumbers,
  'statistics.export': exportNumbers,
  'weakspots.read': readWeakSpots,
  'pushes.draft': draftOnePush,
  'pushes.send': sendPush,
  'pushes.list': listPushes
}
