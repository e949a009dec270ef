import { contestActions } from '../../contract/contestActions'
import { contestHandlers } from './contestTable'

/** 有奖竞答 and learning together: loaded with the first of them. */
export const contestSide = { actions: contestActions, handlers: contestHandlers }
