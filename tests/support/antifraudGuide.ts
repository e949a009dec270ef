import { guideById } from '@/features/registration/guides'
import { stepsFor } from '@/features/registration/route'
import type { Guide } from '../../contract/guide'

/** The guide that most people are helped with, and its way for a phone of Huawei. */
export const antifraud: Guide = guideById('guide-antifraud-app')!
export const steps = stepsFor(antifraud, { phone: 'huawei' })!
