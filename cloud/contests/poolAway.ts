import { failure } from '../../contract/result'

export const notReady = failure('UNAVAILABLE', '竞答的题目还没有准备好，请过一会儿再试。')

/**
 * Whether so many questions of a paper are unknown that they cannot have been withdrawn one by one: then this server is of another version,
 * or has lost its pool. Counting them as right would let everybody pass.
 */
export const isPoolAway = (unknown: number, asked: number): boolean => unknown * 2 > asked
