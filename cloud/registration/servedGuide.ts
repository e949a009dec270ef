import type { Guide } from '../../contract/guide'
import { type Failure, failure, type Result, success } from '../../contract/result'
import type { Dependencies } from '../dependencies'

/** @returns INVALID_INPUT for a guide that does not exist, or that this city has not switched on */
export function servedGuide({ bank, settings }: Pick<Dependencies, 'bank' | 'settings'>, guideId: string): Result<Guide> {
  const guide = bank.guides.get(guideId)
  const served = guide && (!guide.cityOnly || settings.cityGuides.includes(guideId))
  return served ? success(guide) : failure('INVALID_INPUT', '没有这份指引，请把小程序更新后再试。', ['guideId'])
}

/**
 * @param guides the steps may be of any of them; also those of earlier versions, for phones keep their records for weeks
 * @param fields the dotted path of each step that was named, with its id
 */
export function refuseUnknownSteps(guides: readonly Guide[], fields: Readonly<Record<string, string | null | undefined>>): Failure | undefined {
  const isKnown = (stepId: string) => guides.some(({ retiredStepIds = [], rules }) => Object.hasOwn(rules, stepId) || retiredStepIds.includes(stepId))
  const unknown = Object.entries(fields).flatMap(([field, stepId]) => (typeof stepId === 'string' && !isKnown(stepId) ? [field] : []))
  return unknown.length > 0 ? failure('INVALID_INPUT', '有的步骤不在指引里，请把小程序更新后再试。', unknown) : undefined
}
