import type { placeDeskActions } from '../../contract/placeDeskActions'
import type { HandlersOf } from '../handler'
import { listPlaces } from './placeDesk/list'
import { makePoster } from './placeDesk/poster'
import { savePlace } from './placeDesk/save'
import { withdrawPlace } from './placeDesk/withdraw'

export const placeDeskHandlers: HandlersOf<typeof placeDeskActions> = {
  'places.list': listPlaces,
  'places.save': savePlace,
  'places.withdraw': withdrawPlace,
  'places.poster': makePoster
}
