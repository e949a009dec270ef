import { failure } from '../../contract/result'

/** Somebody else's, or none: which of them stays untold. */
export const unknownStory = failure('NOT_FOUND', '没有找到这篇故事，请刷新后再看。')
