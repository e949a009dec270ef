import type { Guide } from '../../../contract/guide'

/** The steps to go back to: the one that logs in, and the one that switches warnings on. Any way through the guide has its own. */
export function recheckSteps(guide: Guide): { login: string | undefined; warning: string | undefined } {
  const [way] = guide.routes
  const required = (phase: 'verify' | 'show') => way?.steps.find(id => guide.rules[id]?.required && guide.rules[id]?.phase === phase)
  return { login: required('verify'), warning: required('show') }
}
