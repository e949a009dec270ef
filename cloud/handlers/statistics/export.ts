import { success } from '../../../contract/result'
import { writeCsv } from '../../files/writeCsv'
import { writeXlsx } from '../../files/writeXlsx'
import type { Handler } from '../../handler'
import { flatSheet, sheetsOf } from '../../statistics/sheetsOf'
import { readStatistics } from '../../statistics/readStatistics'

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8'
}

/** The numbers of a period as a file: those that the page shows, hidden where they are hidden there. */
export const exportNumbers: Handler<'statistics.export'> = async (dependencies, { officer }, { format, ...request }) => {
  const read = await readStatistics(dependencies, officer, request)
  if (!read.ok) return read
  const sheets = sheetsOf(read.value)
  const file = format === 'xlsx' ? await writeXlsx(sheets) : writeCsv([flatSheet(sheets)])
  const name = `反诈统计-${request.from}至${request.to}.${format}`
  return success({ name, mediaType: mediaTypes[format], base64: file.toString('base64') })
}
