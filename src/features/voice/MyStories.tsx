import { View } from '@tarojs/components'
import { type MyStory, type StoryState } from '../../../contract/story'
import { friendlyTime } from '@/shared/day'
import { Heading } from '@/shared/ui/Heading'
import type { IconName } from '@/shared/ui/icons'
import { Tool } from '@/shared/ui/Tool'
import { StateTag } from './StateTag'

interface MyStoriesProps {
  now: Date
  stories: readonly MyStory[]
  onAgree: (story: MyStory) => void
  onWithdraw: (story: MyStory) => void
}

const looks: Record<StoryState, { icon: IconName; word: string; sentence: string }> = {
  waiting: { icon: 'envelope-simple', word: '待审核', sentence: '编辑看过以后，结果写在这里。' },
  offered: { icon: 'pencil-line', word: '等您看改稿', sentence: '编辑改了几个字。发布的会是下面这一份，您同意了才发。' },
  published: { icon: 'check-circle', word: '已发布', sentence: '大家都能看到了。' },
  rejected: { icon: 'minus-circle', word: '没有采用', sentence: '' },
  withdrawn: { icon: 'arrow-u-up-left', word: '已撤回', sentence: '正文已经删去。' }
}

/** 我投的: where each stands; a changed text is shown as it would come out. */
export function MyStories({ now, onAgree, onWithdraw, stories }: MyStoriesProps) {
  if (stories.length === 0) return null
  return (
    <View className="section">
      <Heading level={2}>我投的</Heading>
      <View className="rows" role="list">
        {stories.map(story => {
          const { icon, sentence, word } = looks[story.state]
          return (
            <View key={story.storyId} className="voice-item" role="listitem">
              <StateTag icon={icon} tone={story.state === 'offered' ? 'care' : 'act'}>
                {word}
              </StateTag>
              <View className="strong">{story.title}</View>
              <View className="note">{friendlyTime(story.receivedAt, now)}</View>
              {(story.reason ?? sentence) && <View className="voice-about">{[story.reason ? `编辑的话：${story.reason}` : '', sentence].filter(Boolean).join('　')}</View>}
              {story.state === 'offered' && (
                <View className="voice-reply">
                  <View className="strong">{story.title}</View>
                  <View className="voice-said">{story.text}</View>
                  <View className="note">{story.byline ? `署名：${story.byline}` : '不署名'}</View>
                </View>
              )}
              {story.state !== 'withdrawn' && (
                <View className="tools">
                  {story.state === 'offered' && (
                    <Tool icon="check-circle" onPress={() => onAgree(story)}>
                      同意发布
                    </Tool>
                  )}
                  <Tool icon="arrow-u-up-left" label={`撤回“${story.title}”`} onPress={() => onWithdraw(story)}>
                    撤回
                  </Tool>
                </View>
              )}
            </View>
          )
        })}
      </View>
    </View>
  )
}
