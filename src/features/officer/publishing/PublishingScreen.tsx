import { View } from '@tarojs/components'
import { useState } from 'react'
import { type PublicationState, publicationStateNames } from '../../../../contract/publishing'
import { useOfficerStore } from '@/features/session/officerStore'
import { focusHeading } from '@/platform/keyboard'
import { openPage, scrollToTop } from '@/platform/navigation'
import { routes } from '@/routes'
import { randomId } from '@/shared/randomId'
import { Button } from '@/shared/ui/Button'
import { Chips } from '@/shared/ui/Chips'
import { Empty } from '@/shared/ui/Empty'
import { Notice } from '@/shared/ui/Notice'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { Skeleton } from '@/shared/ui/Skeleton'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { useWide } from '@/shared/ui/useWide'
import { Refused } from '../Refused'
import { draftOf, useDraftsStore } from './draftsStore'
import { EditStep } from './EditStep'
import { emptyAlert, emptyCase } from './emptyTexts'
import { type PreviewParts } from './previewParts'
import { WordsStep } from '../loops/WordsStep'
import { type DeskVersion, type Draft, keyOf, type TextType, textTypeNames } from './textTypes'
import { type Asking, VersionDetail } from './VersionDetail'
import { VersionList } from './VersionList'
import { takeStep } from './takeStep'
import { usePublishing } from './usePublishing'
import '../officer.scss'
import './publishing.scss'

interface PublishingScreenProps {
  now: Date
  parts: PreviewParts
  /** The text that a matter leads to; its latest version is opened. */
  first?: { type: TextType; id: string }
}

const types = (Object.keys(textTypeNames) as TextType[]).map(id => ({ id, text: textTypeNames[id] }))
const states = (Object.keys(publicationStateNames) as PublicationState[]).map(id => ({ id, text: publicationStateNames[id] }))
const askings = {
  reject: { title: '为什么退回？', hint: '写清要改什么。写的人会看到，也会留下记录。', deed: '退回这一版', label: '原因', least: 2, most: 200 },
  withdraw: { title: '为什么撤下？', hint: '撤下后居民马上看不到。原因会留下记录。', deed: '撤下这一版', label: '原因', least: 2, most: 200 }
} as const

/** 预警与案例: the versions of all texts, and what can be done with each. */
export function PublishingScreen(props: PublishingScreenProps) {
  const role = useOfficerStore(state => state.me?.role)
  if (role === 'officer' || role === 'reviewer') return <ForEditors />
  return <Desk {...props} />
}

/** Whoever is no editor may begin an alert from a matter. */
function ForEditors() {
  return (
    <DeskFrame at="publishing" title="预警与案例">
      <Empty icon="pencil-simple-line" text="写稿和审核由编辑来做。有线索要预警，请在闭环里建一件事，写成初稿。" action={{ label: '去闭环', onPress: () => openPage(routes.loops) }} />
    </DeskFrame>
  )
}

function Desk({ now, parts, first }: PublishingScreenProps) {
  const wide = useWide()
  const drafts = useDraftsStore()
  const station = useOfficerStore(state => state.me?.station ?? '')
  const [type, setType] = useState<TextType>(first?.type ?? 'alert')
  const [state, setState] = useState<PublicationState>()
  const [chosen, setChosen] = useState<string | undefined>()
  const [editing, setEditing] = useState(false)
  const [asking, setAsking] = useState<Asking>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [said, setSaid] = useState('')
  const { again, failed, hasMore, missed, people, readMore, value, versions } = usePublishing(type, state)
  const draft = draftOf(drafts, type)
  const led = first && chosen === undefined ? versions.find(({ id }) => id === first.id) : undefined
  const open = led ?? versions.find(version => keyOf(version) === chosen) ?? (wide ? versions[0] : undefined)

  const turn = (to: string | undefined) => {
    setChosen(to ?? '')
    setProblem(undefined)
    scrollToTop()
    focusHeading()
  }
  const ask = (step: Asking | undefined) => {
    setProblem(undefined)
    setAsking(step)
    scrollToTop()
    focusHeading()
  }
  const edit = (begin?: Draft) => {
    if (begin) drafts.keep(begin)
    setSaid('')
    setEditing(true)
    scrollToTop()
    focusHeading()
  }
  const begin = () => edit(draft ? undefined : type === 'alert' ? { type, text: emptyAlert(randomId(), station, now), basedOn: null } : { type, text: emptyCase(randomId(), station, now), basedOn: null })

  async function take(version: DeskVersion, step: 'approve' | Asking, reason = ''): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const taken = await takeStep(version, step, reason)
    setBusy(false)
    if (!taken.ok) {
      setProblem(taken.message)
      // Somebody else was quicker: it is shown as it stands now.
      if (taken.code === 'CONFLICT' || taken.code === 'NOT_FOUND') {
        setAsking(undefined)
        await again()
      }
      return
    }
    setAsking(undefined)
    setSaid({ approve: '发布了，居民现在就能看到。', reject: '退回了，写的人会看到原因。', withdraw: '撤下了，居民看不到它了。' }[step])
    await again()
  }

  if (editing && draft) {
    const saved = ({ id, version }: Pick<DeskVersion, 'id' | 'version'>) => {
      setEditing(false)
      setState(undefined)
      setSaid('存好了，请另一位编辑来审核。')
      turn(keyOf({ id, version }))
      void again()
    }
    return <EditStep draft={draft} parts={parts} now={now} onSaved={saved} onBack={() => (setEditing(false), turn(chosen))} />
  }
  const detail = open && (
    <VersionDetail
      key={keyOf(open)}
      version={open}
      people={people}
      parts={parts}
      now={now}
      busy={busy}
      problem={problem}
      onApprove={() => void take(open, 'approve')}
      onAsk={ask}
      onRewrite={() => edit({ type: open.type, text: open.text, basedOn: open.version } as Draft)}
    />
  )
  if (asking && open) {
    return <WordsStep {...askings[asking]} at="publishing" about={withoutMarks(open.text.title)} busy={busy} problem={problem} onDo={reason => void take(open, asking, reason)} onBack={() => ask(undefined)} />
  }
  if (!wide && open) {
    return (
      <DeskFrame at="publishing" title={textTypeNames[type]} onBack={() => turn(undefined)}>
        <Said words={said} />
        {detail}
      </DeskFrame>
    )
  }
  return (
    <DeskFrame
      at="publishing"
      title="预警与案例"
      side={<Button onPress={begin}>{draft ? `接着写没写完的${textTypeNames[type]}` : `写一条${textTypeNames[type]}`}</Button>}
    >
      <View className="desk-filters">
        <Chips label="看预警还是案例" choices={types} chosen={type} onChoose={to => to && (setType(to), turn(undefined))} />
        <Chips label="看哪些" choices={states} chosen={state} onChoose={to => (setState(to), turn(undefined))} />
      </View>
      <Said words={said} />
      {value && failed && <Notice icon="cloud-slash" live>{`没能读到新的，下面是先前读到的。${failed.message}`}</Notice>}
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取预警与案例" />)}
      {value && versions.length === 0 && <Empty icon="pencil-simple-line" text={state ? `没有${publicationStateNames[state]}的${textTypeNames[type]}。` : `还没有${textTypeNames[type]}。`} />}
      {versions.length > 0 && (
        <View className="desk-split">
          <Panel title="各版本" note={`${versions.length}${hasMore ? '多' : ''}个`}>
            <VersionList versions={versions} people={people} now={now} open={wide && open ? keyOf(open) : undefined} onOpen={version => turn(keyOf(version))} hasMore={hasMore} onMore={() => void readMore()} missed={missed} />
          </Panel>
          {wide && <View className="panel">{detail}</View>}
        </View>
      )}
    </DeskFrame>
  )
}

/** What has just been done. */
const Said = ({ words }: { words: string }) => (
  <View role="status" aria-live="polite">
    {words && <View className="para said">{words}</View>}
  </View>
)
