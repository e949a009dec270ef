import { failure } from '../../contract/result'

export const unknownAssist = failure('NOT_FOUND', '没有找到这次帮办，它可能已经结束。')
