import { removeStored } from '@/platform/storage'

/** What sub-packages keep on this phone: their stores are not in the main package, so they are cleared by these names. */
export const packageKeys = { contest: 'contest', groups: 'groups', reminder: 'checkup-reminder', simulator: 'simulator' } as const

/** Clears it; a page that is open looks for it when it is shown again. */
export const forgetPackages = (): void => Object.values(packageKeys).forEach(removeStored)
