import type { FamilyLink } from '../../../contract/registrationReplies'
import { familyLine } from './familyLine'

const at = (done: number, finished = false): FamilyLink['progress'] => ({ done, total: 9, finished, updatedAt: '2026-11-22T01:00:00.000Z' })

test.each<[FamilyLink['state'], FamilyLink['progress'], string]>([
  ['sent', null, '还没打开'],
  ['agreed', null, '同意了，还没开始'],
  ['agreed', at(0), '打开了，共9步'],
  ['agreed', at(3), '做到第3步，共9步'],
  ['agreed', at(8, true), '做完了'],
  ['declined', null, '不想让人看，这样也好'],
  ['revoked', null, '已撤回'],
  ['expired', null, '30天没打开，链接过期了']
])('%s with %o is told as %s', (state, progress, line) => expect(familyLine({ state, progress })).toBe(line))
