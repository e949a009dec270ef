import { maskNumbers } from '../../contract/maskNumbers'
import type { Dependencies } from '../dependencies'
import { createAuditLog } from '../store/auditLog'
import { type AuditEntry, keepable, type Sign } from './auditChain'

export const auditSign =
  ({ identity }: Pick<Dependencies, 'identity'>): Sign =>
  text =>
    identity.mac('audit', text)

/** Writes down what an officer does, before it is done. */
export async function writeDown(dependencies: Pick<Dependencies, 'identity' | 'now' | 'store'>, entry: Omit<AuditEntry, 'at'>): Promise<void> {
  await dependencies.store.part(createAuditLog).append({ ...entry, at: dependencies.now() }, auditSign(dependencies))
}

/** Their handlers write themselves, together with what they read or change. */
const writeThemselves = ['reports.open', 'reports.decide', 'reports.note', 'contests.redeem']
/** The screen asks these again and again by itself. */
const askedAgain = ['assist.watch', 'drafts.check']

/** Writes down an officer's action with what its input says of the target and the reason. */
export async function writeDownAction(
  dependencies: Pick<Dependencies, 'identity' | 'now' | 'store'>,
  officer: string,
  action: string,
  input: unknown
): Promise<void> {
  if (writeThemselves.includes(action)) return
  const entry = { officer, action, target: targetIn(input), reason: reasonIn(action, input), at: dependencies.now() }
  const log = dependencies.store.part(createAuditLog)
  await (askedAgain.includes(action) ? log.appendOnce(entry, auditSign(dependencies)) : log.append(entry, auditSign(dependencies)))
}

const idFields = ['entryId', 'officerId', 'inviteId', 'reviewId', 'assistId', 'visitId', 'id', 'guideId']
/** Only where nothing more exact is named. */
const areaFields = ['communityId', 'stationId']
/** What is decided, in one word. */
const decisionFields = ['step', 'verdict', 'result', 'state', 'decision']
/** What an account is or becomes. */
const accountFields = ['role', 'station', 'name']

function targetIn(input: unknown): string {
  const fields = fieldsOf(input)
  const others = Object.keys(fields).filter(name => name.endsWith('Id') && !areaFields.includes(name))
  const id = first(fields, [...idFields, ...others]) ?? first(fieldsOf(fields.case ?? fields.alert), ['id']) ?? first(fields, areaFields) ?? first(fields, ['weekOf', 'month'])
  return keepable(id ?? '')
}

function reasonIn(action: string, input: unknown): string | null {
  const fields = fieldsOf(input)
  const account = action.startsWith('officers.') ? accountFields.map(name => first(fields, [name])) : []
  // Written down before anybody looks at it: a number of a person would stay, and be sealed, though the request is refused.
  const why = first(fields, ['reason'])
  const said = [first(fields, decisionFields), ...account, why && maskNumbers(why).text].filter(text => text !== undefined)
  return said.length > 0 ? keepable(said.join('：')) : null
}

const fieldsOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {})

function first(fields: Record<string, unknown>, names: readonly string[]): string | undefined {
  return names.map(name => fields[name]).find(value => typeof value === 'string')
}
