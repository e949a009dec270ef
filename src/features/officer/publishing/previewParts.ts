import type { ComponentType } from 'react'
import type { Severity } from '../../../../contract/alert'
import type { CaseText, Outcome } from '../../../../contract/case'
import type { IconTone } from '@/shared/ui/Icon'
import type { IconName } from '@/shared/ui/icons'

/** The residents' own parts, which the page hands in: a feature imports no other. */
export interface PreviewParts {
  OutcomeTag: ComponentType<{ outcome: Outcome }>
  Timeline: ComponentType<{ steps: CaseText['steps'] }>
  severityLooks: Record<Severity, { icon: IconName; onBand: IconTone; onPaper: 'act' | 'care' | 'scam' }>
}
