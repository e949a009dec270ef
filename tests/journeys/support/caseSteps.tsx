/** What a person does on the page of one case. */
import { CaseScreen } from '@/features/cases/CaseScreen'
import { OneQuestion } from '@/features/quiz/OneQuestion'
import { mount, settle, until, words } from './screenDriver'

/** Opens the page of a case, as its page does. */
export const openCase = (caseId: string) => mount(CaseScreen, { caseId, ask: questionId => <OneQuestion questionId={questionId} /> })

/** Opens it and waits for what the server says. */
export async function openReadCase(caseId: string): Promise<void> {
  await openCase(caseId)
  await until(() => words().includes('如果是您'))
  await settle(50)
}
