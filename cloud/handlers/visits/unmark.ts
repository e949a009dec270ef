import { failure, success } from '../../../contract/result'
import { daysBefore } from '../../daysBefore'
import { atStation, unknownVisit } from '../../visits/atStation'
import { visitOf } from '../../visits/visitOf'

const mostDays = 1

/** Takes one's own mark of the last 24 hours back; doing it again changes nothing. */
export const unmarkVisit = atStation<'visits.unmark'>(async ({ marks, now, officer, visits }, input) => {
  const [visitId, markId] = [input.visitId.toLowerCase(), input.markId.toLowerCase()]
  if (!(await visits.find(officer.station, visitId))) return unknownVisit
  const mark = await marks.find(visitId, markId)
  if (mark && mark.officer !== officer.officerId) return failure('FORBIDDEN', '这条结果是同事记的，只有他自己能撤销。')
  if (mark && !mark.undoneAt && mark.at < daysBefore(now, mostDays)) return failure('CONFLICT', '这条结果已经过了24小时，不能撤销了，请再记一次新的。')
  await marks.takeBack(visitId, markId, officer.officerId, now)
  // It may still be on its way, over a slow network: then it is taken back before it comes.
  if (!mark) return failure('NOT_FOUND', '没有找到这条走访结果，请刷新列表再看。')
  const visit = await visits.find(officer.station, visitId)
  return visit ? success(visitOf(visit)) : unknownVisit
})
