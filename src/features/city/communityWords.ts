import type { Community } from '../../../contract/group'

export interface CountLine {
  title: string
  /** What it takes to be counted. */
  note: string
  value: string
  before: string
}

type Id = Community['counts'][number]['id']

const words: Record<Id, { title: string; note: string; unit: string }> = {
  people: { title: '练过题', note: '做过练习或体检的人', unit: '人' },
  checkups: { title: '做过防骗体检', note: '交过一份体检的人', unit: '人' },
  registrations: { title: '帮办做完', note: '装好反诈APP等，自愿', unit: '次' },
  activities: { title: '宣传活动', note: '民警、网格员办的', unit: '场' },
  contestPeople: { title: '参加竞答', note: '交过竞答卷的人', unit: '人' }
}

/** What counts for a community, a line each; people are about so many. */
export const countLines = ({ counts }: Pick<Community, 'counts'>): CountLine[] =>
  counts.map(({ before, id, value }) => {
    const { note, title, unit } = words[id]
    const shown = (count: number | null) => (count === null ? '不到5' : count === 0 || id === 'activities' ? String(count) : `约${count}`) + unit
    return { title, note, value: shown(value), before: `此前13周：${shown(before)}` }
  })
