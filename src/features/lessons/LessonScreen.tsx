import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import type { Lesson } from '../../../contract/lesson'
import { scamKindNames } from '../../../contract/vocabulary'
import { noteOpened } from '@/features/session/reachStore'
import { focusHeading } from '@/platform/keyboard'
import { leavePage, scrollToTop, turnBackTo, turnTo } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Flags } from '@/shared/ui/Flags'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { Numbered } from '@/shared/ui/Numbered'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { ReadAloud } from '@/shared/ui/ReadAloud'
import { Steps } from '@/shared/ui/Steps'
import { lessonById, lessons } from './lessons'
import { useLessonStore } from './lessonStore'

interface LessonScreenProps {
  lessonId: string
  /** One question of the lesson, answered on the spot. */
  ask: (questionId: string, onAnswered: () => void) => ReactNode
}

/** One lesson: a page to read, two questions, and what comes next. Left in the middle it goes on where it was. */
export function LessonScreen({ lessonId, ask }: LessonScreenProps) {
  const lesson = lessonById(lessonId)
  if (lesson) return <Taught key={lesson.id} lesson={lesson} ask={ask} />
  return (
    <Page title="小课堂">
      <Heading level={1}>小课堂</Heading>
      <Empty icon="chalkboard-teacher" text="没有找到这一课，地址可能不完整。" action={{ label: '看看所有的课', onPress: () => turnBackTo(routes.lessons) }} />
    </Page>
  )
}

function Taught({ lesson, ask }: { lesson: Lesson; ask: LessonScreenProps['ask'] }) {
  const { begin, markAnswered, finish } = useLessonStore.getState()
  /** Page 0 is the text, then one page a question, then the end. */
  const [at, setAt] = useState(() => {
    const answered = useLessonStore.getState().answered[lesson.id]
    return answered?.length ? Math.min(1 + answered.length, lesson.questionIds.length) : 0
  })
  const [answered, setAnswered] = useState(false)
  useEffect(() => begin(lesson.id), [begin, lesson.id])
  useEffect(() => noteOpened('lesson', lesson.id), [lesson.id])

  const pages = lesson.questionIds.length + 1
  const questionId = lesson.questionIds[at - 1]
  const goOn = () => {
    if (at + 1 === pages) finish(lesson.id)
    setAnswered(false)
    setAt(at + 1)
    scrollToTop()
    focusHeading()
  }
  if (at === pages) return <Learnt lesson={lesson} />
  return (
    <Page
      title="小课堂"
      label={at === 0 ? scamKindNames[lesson.kind] : `第${at}题，共${pages - 1}题`}
      dock={
        <Button disabled={at > 0 && !answered} onPress={goOn}>
          {at === 0 ? '看懂了，试两题' : !answered ? '先选一个' : at + 1 === pages ? '学完了' : '下一题'}
        </Button>
      }
    >
      <Steps at={at + 1} of={pages} />
      <View className="slot">{at === 0 ? <Reading lesson={lesson} /> : questionId && (
        <>
          <Heading level={1} className="question-asked">
            试一试
          </Heading>
          {ask(questionId, () => {
            markAnswered(lesson.id, questionId)
            setAnswered(true)
          })}
        </>
      )}</View>
    </Page>
  )
}

function Reading({ lesson }: { lesson: Lesson }) {
  return (
    <>
      <Heading level={1} className="question-asked">
        <Phrased>{lesson.title}</Phrased>
      </Heading>
      <View className="tools">
        <ReadAloud sentences={[lesson.title, ...lesson.how, ...lesson.flags.map(({ mark, note }) => `${mark}。${note}`), lesson.deed]} />
      </View>
      <View className="section-near">
        <Heading level={2}>骗子怎么做</Heading>
        <Numbered lines={lesson.how} />
      </View>
      <View className="section-near">
        <Heading level={2}>3个地方不对</Heading>
        <Flags flags={lesson.flags} />
      </View>
      <View className="section-near">
        <Heading level={2}>您只要做一件事</Heading>
        <View className="strong">{lesson.deed}</View>
      </View>
    </>
  )
}

function Learnt({ lesson }: { lesson: Lesson }) {
  const done = useLessonStore(state => state.done)
  const learnt = lessons.filter(({ id }) => done.includes(id)).length
  const next = lessons.find(({ id }) => !done.includes(id))
  return (
    <Page
      title="小课堂"
      label={`已学${learnt}/${lessons.length}`}
      dock={
        next ? (
          <Button onPress={() => turnTo(routes.lesson(next.id))}>学下一课</Button>
        ) : (
          <Button onPress={() => leavePage(tabs.quiz)}>完成</Button>
        )
      }
    >
      <Heading level={1}>学完一课了</Heading>
      <View className="section-near">
        <Notice icon="check-circle">{`记住这一件事：${lesson.deed}`}</Notice>
      </View>
      <View className="rows section">
        {next && <ListRow icon="chalkboard-teacher" title={next.title} note={`下一课　${scamKindNames[next.kind]}`} onPress={() => turnTo(routes.lesson(next.id))} />}
        <ListRow icon="pencil-line" title={`多练几题“${scamKindNames[lesson.kind]}”`} onPress={() => turnTo(routes.practice({ kind: lesson.kind }))} />
        <ListRow icon="list-checks" title="所有的课" onPress={() => turnBackTo(routes.lessons)} />
      </View>
    </Page>
  )
}
