import { View } from '@tarojs/components'
import { scamKindNames } from '../../../contract/vocabulary'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { lessons } from './lessons'
import { useLessonStore } from './lessonStore'

/** 小课堂: the lessons, and how many are learnt. */
export function LessonListScreen() {
  const { done, answered } = useLessonStore()
  const learnt = lessons.filter(({ id }) => done.includes(id)).length
  const note = (id: string, kind: string) => (answered[id] ? `${kind}　学到一半，接着学` : done.includes(id) ? `${kind}　已学` : kind)
  return (
    <Page title="小课堂" label={`已学${learnt}/${lessons.length}`}>
      <Heading level={1}>
        <Phrased>一课一种骗术，|约1分钟</Phrased>
      </Heading>
      <View className="rows section-near">
        {lessons.map(({ id, kind, title }) => (
          <ListRow
            key={id}
            icon={done.includes(id) ? 'check-circle-fill' : 'circle'}
            title={title}
            note={note(id, scamKindNames[kind])}
            onPress={() => openPage(routes.lesson(id))}
          />
        ))}
      </View>
    </Page>
  )
}
