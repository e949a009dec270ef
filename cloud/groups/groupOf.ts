import { chinaDay } from '../../contract/chinaDay'
import type { Group, GroupNumbers } from '../../contract/group'
import type { Dependencies } from '../dependencies'
import { addDays, mondayOf, startOf } from '../statistics/days'
import { createGroups, type GroupRow } from '../store/groups'
import { joinCodeOf } from './joinCode'
import { numbersOf } from './numbersOf'

const days = 28

type Needed = Pick<Dependencies, 'identity' | 'now' | 'store'>

/** A group as one of its members sees it; the code only for whoever opened it. */
export async function groupOf(dependencies: Needed, residentId: string, row: GroupRow): Promise<Group> {
  const { groupId, kind, members, name } = row
  const mine = row.ownerId === residentId
  const joinCode = mine ? joinCodeOf(dependencies.identity, row, row.codeVersion) : null
  return { groupId, name, kind, mine, joinCode, openedAt: row.openedAt.toISOString(), members, numbers: await numbersThisWeek(dependencies, row) }
}

/** The numbers of the 28 days up to Monday: made when they are first asked for, and the same for everybody until the next Monday. */
async function numbersThisWeek({ now, store }: Needed, group: GroupRow): Promise<GroupNumbers | null> {
  const groups = store.part(createGroups)
  const monday = mondayOf(chinaDay(now()))
  if (group.openedAt >= startOf(monday)) return null
  if ((await groups.week(group, monday)) === undefined) {
    await groups.keepWeek(group, monday, numbersOf(await groups.answers(group, startOf(addDays(monday, -days)), startOf(monday))))
  }
  const numbers = await groups.week(group, monday)
  return numbers ? { ...numbers, asOf: startOf(monday).toISOString() } : null
}
