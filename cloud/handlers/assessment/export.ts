import { success } from '../../../contract/result'
import { assessMonth } from '../../activities/assessMonth'
import { assessmentSheet } from '../../activities/assessmentSheet'
import { atDesk } from '../../activities/atDesk'
import { refuseMonth } from '../../activities/checkDays'
import { stationAsked } from '../../activities/stationAsked'
import { writeCsv } from '../../files/writeCsv'
import { writeXlsx } from '../../files/writeXlsx'

const mediaTypes = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' }

/** The assessment of a month as a file. */
export const exportAssessment = atDesk<'assessment.export'>(async (at, { format, month, stationId }) => {
  const refused = refuseMonth(month, at.now)
  if (refused) return refused
  const asked = await stationAsked(at.dependencies.store, at.officer, stationId)
  if (!asked.ok) return asked
  const assessment = await assessMonth(at, asked.value, month)
  if (!assessment.ok) return assessment
  const sheets = [assessmentSheet(assessment.value)]
  const file = format === 'csv' ? writeCsv(sheets) : await writeXlsx(sheets)
  return success({ name: `考核表-${month}.${format}`, mediaType: mediaTypes[format], base64: file.toString('base64') })
})
