import type { Handler } from '../../handler'
import { readDiscernment } from '../../learning/readDiscernment'

/** How well people tell scam and genuine apart, as far as the officer's station goes. */
export const readLearning: Handler<'discernment.read'> = async (dependencies, { officer }, request) => readDiscernment(dependencies, officer, request)
