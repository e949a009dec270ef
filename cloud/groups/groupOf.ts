import { chinaDay } from '../../contract/chinaDay'
import type { Group, GroupNumbers } from '../../contract/group'
import type { Dependencies } from '../dependencies'
import { addDays, mondayOf, startOf } from '../statistics/days'
import { createGroupNumbers } from '../store/groupNumbers'
import type { GroupRow } from '../store/groups'
import { chanceOf } from './chanceOf'
import { joinCodeOf } from './joinCode'
import { numbersOf, shareDays, shownOf } from './numbersOf'

type Needed = Pick<Dependencies, 'identity' | 'now' | 'store'>

/** A group as one of its members sees it; the code only for whoever opened it. */
export async function groupOf(dependencies: Needed, residentId: string, row: GroupRow): Promise<Group> {
  const { groupId, kind, members, name } = row
  const mine = row.ownerId === residentId
  const joinCode = mine ? joinCodeOf(dependencies.identity, row, row.codeVersion) : null
  return { groupId, name, kind, mine, joinCode, openedAt: row.openedAt.toISOString(), members, numbers: await numbersThisWeek(dependencies, row) }
}

/** Made when they are first asked for, and the same for everybody until the next Monday. */
async function numbersThisWeek({ identity, now, store }: Needed, group: GroupRow): Promise<GroupNumbers | null> {
  const numbersKept = store.part(createGroupNumbers)
  const monday = mondayOf(chinaDay(now()))
  if (group.openedAt >= startOf(monday)) return null
  const kept = async () => numbersKept.weeks(group, addDays(monday, 1 - shareDays), monday)
  const [last] = await kept()
  if (last?.week !== monday) {
    const answers = await numbersKept.answers(group, startOf(addDays(monday, -shareDays)), startOf(addDays(monday, -7)), startOf(monday))
    await numbersKept.keepWeek(group, monday, numbersOf(answers, last?.numbers.shares ?? [], monday, chanceOf(identity, group, monday)))
  }
  const [thisWeek] = last?.week === monday ? [last] : await kept()
  const numbers = thisWeek && shownOf(thisWeek.numbers)
  return numbers ? { ...numbers, asOf: startOf(monday).toISOString() } : null
}
