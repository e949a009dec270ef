import type { Handler } from '../../handler'
import { readStatistics } from '../../statistics/readStatistics'

/** The numbers of a period, as far as the officer's station goes. */
export const readNumbers: Handler<'statistics.read'> = async (dependencies, { officer }, request) => readStatistics(dependencies, officer, request)
