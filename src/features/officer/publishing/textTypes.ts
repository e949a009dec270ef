import type { AlertText } from '../../../../contract/alertText'
import type { CaseText } from '../../../../contract/case'
import type { TypedAlert, TypedCase } from '../../../../contract/loopDraft'
import type { Publication } from '../../../../contract/publishing'

export type TextType = 'alert' | 'case'
export const textTypeNames: Record<TextType, string> = { alert: '预警', case: '案例' }

/** A version as the desk tells it, whichever of the two it is. */
export type DeskVersion = Publication & ({ type: 'alert'; text: AlertText } | { type: 'case'; text: CaseText })

/** What is being written, and which version it is to follow. */
export type Draft = ({ type: 'alert'; text: TypedAlert } | { type: 'case'; text: TypedCase }) & { basedOn: number | null }

/** A version goes by its id and number. */
export const keyOf = ({ id, version }: Pick<Publication, 'id' | 'version'>): string => `${id} ${version}`
