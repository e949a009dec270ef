import * as v from 'valibot'
import { surveyFiles } from '../../content/surveys'
import { Survey } from '../../contract/survey'

let surveys: readonly Survey[] | undefined

/** All surveys there are, whatever their dates. @throws when a file of content/surveys breaks the schema */
export function allSurveys(): readonly Survey[] {
  surveys ??= v.parse(v.array(Survey), surveyFiles)
  return surveys
}

/** @param day today in China */
export function surveyState({ from, to }: Pick<Survey, 'from' | 'to'>, day: string): 'soon' | 'open' | 'over' {
  return day < from ? 'soon' : day > to ? 'over' : 'open'
}
