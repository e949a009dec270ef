import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Guide } from '../../../contract/guide'
import { useProfileStore } from '@/features/session/profileStore'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { chineseDate } from '@/shared/day'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { guidesToShow, phrasedRow } from './guides'
import { useProgressStore } from './progressStore'
import { recheckDue } from './recheckDue'
import { refreshGuides } from './refreshGuides'
import './registration.scss'

/**
 * 帮办: what can be done step by step, and what is under way or done.
 *
 * @param today the day in China
 */
export function GuideListScreen({ today }: { today: string }) {
  const { progress, finished, switchedOn } = useProgressStore()
  const elder = useProfileStore(({ audience }) => audience === 'elder')
  useEffect(() => void refreshGuides(), [])

  const shown = guidesToShow(switchedOn)
  const isDue = ({ id, rechecked }: Guide) => rechecked === true && finished[id] !== undefined && recheckDue(finished[id], today)
  const noteOf = (guide: Guide) => {
    const done = finished[guide.id]
    if (progress[guide.id]) return '做到一半，接着做'
    if (done) return isDue(guide) ? `${chineseDate(done.on)}做好的，该看一看了` : `${chineseDate(done.on)}做好了`
    return `约${guide.minutes}分钟。${guide.note}`
  }
  const open = (guide: Guide) => openPage(!progress[guide.id] && isDue(guide) ? routes.recheck(guide.id) : routes.guide(guide.id))
  return (
    <Page title="帮办" {...(elder ? { largest: 'unlessChosen' as const } : {})}>
      <Heading level={1}>
        <Phrased>一步一步，|照着做</Phrased>
      </Heading>
      <View className="note">没有网也能看。做到一半停下，下次接着做。</View>
      <View className="rows section-near">
        {shown.map(guide => (
          <ListRow
            key={guide.id}
            icon={finished[guide.id] && !progress[guide.id] ? 'check-circle-fill' : 'circle'}
            title={phrasedRow(guide)}
            note={noteOf(guide)}
            onPress={() => open(guide)}
          />
        ))}
      </View>
      <View className="section">
        <Heading level={2}>找人一起做</Heading>
        <View className="rows">
          <ListRow icon="users-three" title="和民警一起做" note="用民警给的6位数字，或者扫他的码" onPress={() => openPage(routes.join())} />
          <ListRow icon="share-network" title="家里人" note="发给爸妈，看他们做到第几步" onPress={() => openPage(routes.family)} />
        </View>
      </View>
    </Page>
  )
}
