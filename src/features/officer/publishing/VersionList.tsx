import { Text, View } from '@tarojs/components'
import { type PublicationState, publicationStateNames } from '../../../../contract/publishing'
import type { DraftPeople } from '../../../../contract/loopDraft'
import type { Failure } from '../../../../contract/result'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { Phrased } from '@/shared/ui/Phrased'
import { Pressable } from '@/shared/ui/Pressable'
import { DeskIcon } from '../frame/DeskIcon'
import type { DeskIconName } from '../frame/deskIcons'
import { type DeskVersion, keyOf } from './textTypes'
import { stampWords } from './versionWords'

const looks: Record<PublicationState, { icon: DeskIconName; className: string }> = {
  draft: { icon: 'clock-fill', className: 'state-draft' },
  rejected: { icon: 'clock-counter-clockwise', className: 'state-rejected' },
  published: { icon: 'megaphone-fill', className: 'state-published' },
  superseded: { icon: 'stack', className: 'state-past' },
  withdrawn: { icon: 'clock-counter-clockwise', className: 'state-past' }
}

/** Where a version stands: icon, colour and word. */
export function StateTag({ state }: { state: PublicationState }) {
  const { className, icon } = looks[state]
  return (
    <View className={`state-tag ${className}`}>
      <DeskIcon name={icon} tone={state === 'draft' ? 'care' : state === 'published' ? 'genuine' : 'ink2'} />
      <Text className="state-word">{publicationStateNames[state]}</Text>
    </View>
  )
}

interface VersionListProps {
  versions: readonly DeskVersion[]
  people: DraftPeople | undefined
  now: Date
  /** The one that is open beside the list. */
  open: string | undefined
  onOpen: (version: DeskVersion) => void
  hasMore: boolean
  onMore: () => void
  /** Why no more could be read. */
  missed: Failure | undefined
}

/** The versions, the last changed first. */
export function VersionList({ versions, people, now, open, onOpen, hasMore, onMore, missed }: VersionListProps) {
  return (
    <>
      <View role="list">
        {versions.map(version => {
          const key = keyOf(version)
          const last = version.stamps.at(-1)
          return (
            <View key={key} role="listitem">
              <Pressable className={key === open ? 'version-row version-open' : 'version-row'} role="link" current={key === open} onPress={() => onOpen(version)}>
                <StateTag state={version.state} />
                <View className="strong">
                  <Phrased>{version.text.title}</Phrased>
                </View>
                <View className="note">{`第${version.version}版${last ? `　${stampWords(last, people, now)}` : ''}`}</View>
                {version.state === 'draft' && version.findings.length > 0 && <View className="note version-findings">{`还有${version.findings.length}处要改`}</View>}
              </Pressable>
            </View>
          )
        })}
      </View>
      {missed && <Notice icon="cloud-slash" live>{`没能读到后面的。${missed.message}`}</Notice>}
      {hasMore && (
        <Button kind="quiet" onPress={onMore}>
          再看一些
        </Button>
      )}
    </>
  )
}
