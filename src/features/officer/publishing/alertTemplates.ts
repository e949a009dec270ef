import { kindsWithTemplate, templateOf, templateSources } from '../../../../contract/loopAlertTemplates'
import type { TypedAlert } from '../../../../contract/loopDraft'
import { type ScamKind, scamKindNames } from '../../../../contract/vocabulary'

const general = 'general'

/** What can be begun with, by kind; the last one is for all others. */
export const templates: Readonly<Record<string, string>> = {
  ...Object.fromEntries(kindsWithTemplate.map(kind => [kind, scamKindNames[kind]])),
  [general]: '别的类型'
}

/** The alert with the words, the source and the deed of a template. */
export function fromTemplate(alert: TypedAlert, chosen: string): TypedAlert {
  const kind = chosen === general ? null : (chosen as ScamKind)
  const { source, text, title } = templateOf(kind)
  return { ...alert, title, text, sources: [{ ...templateSources[source] }], action: kind ? { type: 'practice', kind } : { type: 'call', number: '96110' } }
}
