import { rule as alertActions } from './alertActions'
import { rule as answerKey } from './answerKey'
import { rule as answerPositions } from './answerPositions'
import { rule as caseCoverage } from './caseCoverage'
import { rule as caseQuestions } from './caseQuestions'
import type { Content, ContentFile, ContentRule, Finding } from './content'
import { rule as coverage } from './coverage'
import { rule as cueBalance } from './cueBalance'
import { rule as exampleData } from './exampleData'
import { rule as forbiddenWording } from './forbiddenWording'
import { rule as genuineShare } from './genuineShare'
import { rule as guideDrawings } from './guideDrawings'
import { rule as guideRoutes } from './guideRoutes'
import { rule as guideSteps } from './guideSteps'
import { rule as guideWording } from './guideWording'
import { rule as idsMatchFile } from './idsMatchFile'
import { rule as idsTellNothing } from './idsTellNothing'
import { rule as lessonLength } from './lessonLength'
import { rule as lessonQuestions } from './lessonQuestions'
import { rule as letterFits } from './letterFits'
import { rule as longestOption } from './longestOption'
import { rule as marks } from './marks'
import { rule as nearCopies } from './nearCopies'
import { rule as officerPracticeWording } from './officerPracticeWording'
import { rule as optionsApart } from './optionsApart'
import { parseContent } from './parseContent'
import { rule as plainLanguage } from './plainLanguage'
import { rule as poolsApart } from './poolsApart'
import { rule as previews } from './previews'
import { type PublishedId, rule as publishedIds } from './publishedIds'
import { rule as publishedWording } from './publishedWording'
import { rule as questionsTwice } from './questionsTwice'
import { rule as realNumbers } from './realNumbers'
import { rule as references } from './references'
import { rule as safeEnds } from './safeEnds'
import { rule as scenarioWays } from './scenarioWays'
import { rule as scenarioWording } from './scenarioWording'
import { rule as schema } from './schema'
import { rule as sourcesDated } from './sourcesDated'
import { rule as surveyRoutes } from './surveyRoutes'
import { rule as surveyWording } from './surveyWording'
import { rule as typography } from './typography'
import { rule as uniqueIds } from './uniqueIds'

export const rules: readonly ContentRule[] = [
  schema,
  uniqueIds,
  publishedIds,
  idsMatchFile,
  idsTellNothing,
  references,
  marks,
  answerKey,
  optionsApart,
  answerPositions,
  longestOption,
  genuineShare,
  cueBalance,
  forbiddenWording,
  realNumbers,
  sourcesDated,
  plainLanguage,
  typography,
  previews,
  coverage,
  publishedWording,
  caseQuestions,
  caseCoverage,
  nearCopies,
  poolsApart,
  questionsTwice,
  alertActions,
  lessonQuestions,
  lessonLength,
  letterFits,
  exampleData,
  guideSteps,
  guideRoutes,
  guideWording,
  guideDrawings,
  surveyRoutes,
  surveyWording,
  officerPracticeWording,
  scenarioWays,
  safeEnds,
  scenarioWording
]

/**
 * Runs every rule over the files of content/.
 *
 * @param files paths as they should be named in findings, such as `content/questions/rebate.json`
 * @param today the day to measure dates against, `2026-11-21`
 * @param drawings the names of the drawings that steps may use; null leaves them unchecked
 * @param published the ids that were published and must be there; null leaves them unchecked
 * @returns findings grouped by file, and the parsed content for the coverage table
 */
export function checkContent(
  files: readonly ContentFile[],
  today: string,
  drawings: readonly string[] | null = null,
  published: readonly PublishedId[] | null = null
): { findings: Finding[]; content: Content } {
  const content = parseContent(files, today, drawings, published)
  const findings = rules.flatMap(rule => rule.check(content)).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  return { findings, content }
}
