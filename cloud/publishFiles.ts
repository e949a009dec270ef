import * as v from 'valibot'
import { alertFiles } from '../content/alerts'
import { areaFiles } from '../content/areas'
import { caseFiles } from '../content/cases'
import { partnerFiles } from '../content/partners'
import { placeFiles } from '../content/places'
import { AlertText } from '../contract/alertText'
import { Area } from '../contract/area'
import { CaseText } from '../contract/case'
import { Partner, Place } from '../contract/place'
import { type TextFinding } from '../contract/publishing'
import { checkAlert } from '../contract/wording/checkAlert'
import { checkCase } from '../contract/wording/checkCase'
import type { Bank } from './bank'
import { newVersion } from './publishing/newVersion'
import { missingInAlert, missingInCase } from './publishing/referenceFindings'
import { StartError } from './startError'
import { createFileVersions, type FileChanges } from './store/fileVersions'
import type { Store } from './store/store'

/** What content/ holds to be published, file by file, as yet unread. */
export interface FileTexts {
  cases: readonly (readonly unknown[])[]
  alerts: readonly (readonly unknown[])[]
  places: readonly (readonly unknown[])[]
  partners: readonly (readonly unknown[])[]
  areas?: readonly (readonly unknown[])[]
}

export const contentTexts: FileTexts = { cases: caseFiles, alerts: alertFiles, places: placeFiles, partners: partnerFiles, areas: areaFiles }

/**
 * Makes the published texts those of the files; a text that stands there already is not touched.
 *
 * @returns how many were published for the first time or again, changed and withdrawn
 * @throws StartError naming the first text that cannot be published; nothing has been changed then
 */
export async function publishFiles(
  { bank, store }: { bank: Bank; store: Pick<Store, 'cases' | 'part'> },
  texts: FileTexts = contentTexts
): Promise<Record<keyof FileChanges, number>> {
  const cases = readAll('cases', texts.cases, CaseText)
  const alerts = readAll('alerts', texts.alerts, AlertText)
  const places = readAll('places', texts.places, Place)
  const partners = readAll('partners', texts.partners, Partner)
  const areas = readAll('areas', texts.areas ?? [], Area)
  const linked = alerts.flatMap(({ action }) => (action.type === 'case' ? [action.caseId] : []))
  const published = new Set([...cases.map(({ id }) => id), ...(await store.cases.published(linked))])
  for (const text of cases) refuse('cases', text.id, [...checkCase(text), ...missingInCase(text, bank)])
  for (const text of alerts) refuse('alerts', text.id, [...checkAlert(text), ...missingInAlert(text, bank, published)])

  const versions = store.part(createFileVersions)
  return sum([
    await versions.publish('case', cases.map(text => newVersion({ type: 'case', text }))),
    await versions.publish('area', areas.map(text => newVersion({ type: 'area', text }))),
    await versions.publish('place', places.map(text => newVersion({ type: 'place', text }))),
    await versions.publish('partner', partners.map(text => newVersion({ type: 'partner', text }))),
    await versions.publish('alert', alerts.map(text => newVersion({ type: 'alert', text })))
  ])
}

function readAll<T extends { id: string }>(folder: keyof FileTexts, files: readonly (readonly unknown[])[], schema: v.GenericSchema<unknown, T>): T[] {
  const items = files.flat().map(item => {
    const read = v.safeParse(schema, item)
    if (read.success) return read.output
    const path = v.getDotPath(read.issues[0]) ?? 'the item'
    throw new StartError(`content/${folder}: "${nameOf(item)}" cannot be published, ${path} is not as it must be. Run "npm run content:check" and mend what it names.`)
  })
  const twice = items.find(({ id }, i) => items.findIndex(other => other.id === id) < i)
  if (twice) throw new StartError(`content/${folder}: two items have the id "${twice.id}": give one of them another.`)
  return items
}

const nameOf = (item: unknown): string => {
  const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
  return typeof id === 'string' ? id : 'an item without an id'
}

function refuse(folder: keyof FileTexts, id: string, [first]: readonly TextFinding[]): void {
  if (!first) return
  throw new StartError(`content/${folder}: "${id}" cannot be published, ${first.field}: ${first.problem}${first.mend} Run "npm run content:check" to see all.`)
}

function sum(changes: readonly FileChanges[]): Record<keyof FileChanges, number> {
  const count = (what: keyof FileChanges) => changes.reduce((total, change) => total + change[what].length, 0)
  return { published: count('published'), changed: count('changed'), withdrawn: count('withdrawn') }
}
