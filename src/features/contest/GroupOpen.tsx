import { View } from '@tarojs/components'
import { useState } from 'react'
import { type GroupKind, groupKindNames, groupNameFlaw, groupNameMost } from '../../../contract/group'
import { Button } from '@/shared/ui/Button'
import { Choice } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { TextField } from '@/shared/ui/TextField'
import type { GroupWork } from './useGroups'
import './group.scss'

interface GroupOpenProps {
  work: GroupWork
  onOpened: (groupId: string) => void
  onBack: () => void
}

const kinds = Object.keys(groupKindNames) as GroupKind[]

/** Opens a group: what it is, and what it is called. */
export function GroupOpen({ work, onBack, onOpened }: GroupOpenProps) {
  const [kind, setKind] = useState<GroupKind>()
  const [name, setName] = useState('')
  const flaw = groupNameFlaw(name.trim())
  const ready = kind !== undefined && !flaw
  // One sign may be the first of more; blanks are none.
  const blank = name !== '' && name.trim() === '' ? flaw : undefined
  const open = async () => {
    const group = kind && (await work.open(name, kind))
    if (group) onOpened(group.groupId)
  }
  return (
    <Page
      title="我来开一个"
      onBack={onBack}
      softDock
      dock={
        <Button disabled={!ready || work.busy} onPress={() => void open()}>
          {work.busy ? '正在开…' : kind === undefined ? '先选是哪一种' : flaw ? '写上名称' : '开好，拿码'}
        </Button>
      }
    >
      <Heading level={1} className="group-head">
        给谁开？
      </Heading>
      <View className="choices" role="radiogroup" aria-label="给谁开">
        {kinds.map(each => (
          <Choice key={each} text={groupKindNames[each]} state={kind === each ? 'chosen' : 'open'} onPress={() => setKind(each)} />
        ))}
      </View>
      <View className="section-near">
        <Heading level={2}>叫什么名字</Heading>
        <TextField label="名称" value={name} most={groupNameMost} onChange={text => (work.complain(''), setName(text))} problem={work.problem || blank} hint={name !== '' && flaw ? flaw : '如“三年二班”。有码的人都看得到，不写人名和号码。'} onEnter={() => ready && void open()} />
      </View>
    </Page>
  )
}
