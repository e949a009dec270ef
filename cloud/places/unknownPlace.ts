import { failure } from '../../contract/result'

/** Unknown, taken down, or of another station: which of them stays untold. */
export const unknownPlace = failure('NOT_FOUND', '没有找到这个场所，它可能已经撤下。请刷新后再看。')
