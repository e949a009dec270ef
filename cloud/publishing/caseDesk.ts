import type { CaseText } from '../../contract/case'
import { checkCase } from '../../contract/wording/checkCase'
import type { Desk } from './publishStep'
import { missingInCase } from './referenceFindings'

export const caseDesk: Desk<CaseText> = {
  type: 'case',
  thing: '案例',
  findings: async ({ bank }, texts) => texts.map(text => [...checkCase(text), ...missingInCase(text, bank)])
}
