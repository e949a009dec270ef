/** Places with a code on the wall, as officers look after them. In no package that a resident loads. */
import * as v from 'valibot'
import { FileReply } from './fileReply'
import { PlaceList, PlacePosterRequest, PlaceSaved, PlaceSaveRequest, PlaceWithdrawn, PlaceWithdrawRequest } from './placeDesk'

const keepers = ['officer', 'reviewer', 'editor', 'admin'] as const

export const placeDeskActions = {
  'places.list': { input: v.strictObject({}), output: PlaceList, access: keepers },
  'places.save': { input: PlaceSaveRequest, output: PlaceSaved, access: keepers },
  'places.withdraw': { input: PlaceWithdrawRequest, output: PlaceWithdrawn, access: keepers },
  'places.poster': { input: PlacePosterRequest, output: FileReply, access: keepers }
} as const
