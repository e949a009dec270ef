import * as v from 'valibot'
import { contestFiles } from '../content/contest'
import { Question } from '../contract/question'
import { byId } from './bank'

/** @throws when content/contest breaks the schema */
export const loadContestBank = (): ReadonlyMap<string, Question> =>
  byId(v.parse(v.array(Question), contestFiles.flatMap((file): readonly unknown[] => file.questions)))
