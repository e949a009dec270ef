import * as v from 'valibot'
import { officerPracticeFiles } from '../content/officer-practice'
import { OfficerQuestion } from '../contract/officerPractice'
import { byId } from './bank'

/** @throws when content/officer-practice breaks the schema */
export const loadOfficerPracticeBank = (): ReadonlyMap<string, OfficerQuestion> => byId(v.parse(v.array(OfficerQuestion), officerPracticeFiles.flat()))
