import * as v from 'valibot'
import { AlertText } from '../../../../contract/alertText'
import { CaseText } from '../../../../contract/case'
import { Publication } from '../../../../contract/publishing'
import { callerOf } from '@/shared/api/call'

const editors = ['editor', 'admin'] as const

const deskOf = <T extends v.GenericSchema>(text: T) =>
  v.strictObject({ versions: v.array(v.strictObject({ ...Publication.entries, text })), nextCursor: v.nullable(v.string()) })

/** The actions of the publishing desk, without the rest of the officers' contract. */
export const callPublishing = callerOf<'cases.desk' | 'alerts.desk' | 'cases.publish' | 'alerts.publish'>({
  'cases.desk': { output: deskOf(CaseText), access: editors },
  'alerts.desk': { output: deskOf(AlertText), access: editors },
  'cases.publish': { output: Publication, access: editors },
  'alerts.publish': { output: Publication, access: editors }
})
