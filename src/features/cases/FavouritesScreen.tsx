import { View } from '@tarojs/components'
import { openTab } from '@/platform/navigation'
import { tabs } from '@/routes'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { CaseCard } from './CaseCard'
import { useFavouritesStore } from './favouritesStore'
import './cases.scss'

/** 我的收藏: whole cases on this phone, so they open with no network. */
export function FavouritesScreen() {
  const cases = useFavouritesStore(state => state.cases)
  return (
    <Page title="收藏">
      <Heading level={1}>我的收藏</Heading>
      {cases.length === 0 ? (
        <Empty icon="star" text="还没有收藏。看案例时点“收藏”，就存在这部手机上。" action={{ label: '去看案例', onPress: () => openTab(tabs.cases) }} />
      ) : (
        <View className="rows section-near" role="list">
          {cases.map(one => (
            <CaseCard key={one.id} one={one} />
          ))}
        </View>
      )}
    </Page>
  )
}
