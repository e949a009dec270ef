import type { Handler } from '../../handler'
import { caseDesk } from '../../publishing/caseDesk'
import { readDesk } from '../../publishing/readDesk'

/** All versions of all cases, for editors. */
export const readCaseDesk: Handler<'cases.desk'> = (dependencies, _caller, input) => readDesk(dependencies, caseDesk, input)
