import type { statisticsActions } from '../../contract/statisticsActions'
import { failure } from '../../contract/result'
import type { HandlersOf } from '../handler'

const later = async () => failure('UNAVAILABLE')

// TODO: the handlers.
export const statisticsHandlers: HandlersOf<typeof statisticsActions> = {
  'statistics.read': later,
  'statistics.refresh': later,
  'statistics.export': later,
  'weakspots.read': later,
  'pushes.draft': later,
  'pushes.send': later,
  'pushes.list': later
}
