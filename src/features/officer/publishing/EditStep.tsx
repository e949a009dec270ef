import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TextFinding } from '../../../../contract/publishing'
import { goToPart } from '@/platform/goToPart'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { AlertForm } from './AlertForm'
import { CaseForm } from './CaseForm'
import { DraftContext } from './draftContext'
import { useDraftsStore } from './draftsStore'
import { fieldIdOf, fieldNameOf } from './fieldWords'
import { formFindings, saidNow } from './formFindings'
import { type Picking, PickSheet } from './PickField'
import { Preview } from './Preview'
import type { PreviewParts } from './previewParts'
import { saveDraft } from './saveDraft'
import { withField } from './textPaths'
import { type Draft, type DeskVersion, textTypeNames } from './textTypes'
import { useDraftCheck } from './useDraftCheck'

interface EditStepProps {
  draft: Draft
  parts: PreviewParts
  now: Date
  onSaved: (saved: Pick<DeskVersion, 'id' | 'version'>) => void
  onBack: () => void
}

const states = { checking: '正在对照内容规则…', checked: '', away: '没连上网，内容规则等联网后再对照。写的都存在这部手机上。' } as const

/** Writing: fields with what the rules say beside each, and the text as residents will see it. It is kept as one types. */
export function EditStep({ draft, parts, now, onSaved, onBack }: EditStepProps) {
  const keep = useDraftsStore(state => state.keep)
  const drop = useDraftsStore(state => state.drop)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [newer, setNewer] = useState<number>()
  const [picking, setPicking] = useState<Picking>()
  const [leaving, setLeaving] = useState(false)
  const check = useDraftCheck(draft)
  const missing = formFindings(draft)
  const findings = [...saidNow(missing, draft, asked), ...check.findings]
  const replace = (text: Draft['text']) => {
    setProblem(undefined)
    keep({ ...draft, text } as Draft)
  }
  const put = (path: string, value: unknown) => replace(withField<Draft['text']>(draft.text, path, value))

  async function save(overNewer = false): Promise<void> {
    if (busy) return
    setNewer(undefined)
    setAsked(true)
    if (missing.length > 0) return setProblem(`还有${missing.length}处没有填好，下面写着是哪几处。`)
    setBusy(true)
    const saved = await saveDraft(draft, overNewer)
    setBusy(false)
    if (saved === 'unfit') return setProblem('还有没填好的地方，请对照下面的说明再看一遍。')
    if (!saved.ok) return setProblem(saved.code === 'UNAVAILABLE' ? '没连上网，还没有存到台账。写的都在这部手机上，联网后再点一次。' : saved.message)
    if ('newer' in saved.value) return setNewer(saved.value.newer)
    drop(draft.type)
    return onSaved(saved.value)
  }

  const thing = textTypeNames[draft.type]
  const overlay = picking ? (
    <PickSheet {...picking} onClose={() => setPicking(undefined)} />
  ) : newer !== undefined ? (
    <Dialog
      question={`别人已经写到第${newer}版`}
      sentence="您存下去，会成为再下一版，别人那一版还留着。"
      keep={{ label: '先不存，回去看看', onPress: () => setNewer(undefined) }}
      undo={{ label: '存成再下一版', onPress: () => void save(true) }}
    />
  ) : leaving ? (
    <Dialog
      question="不要这份草稿了吗？"
      sentence="扔掉以后找不回来。不扔的话，下次接着写。"
      keep={{ label: '留着', onPress: () => setLeaving(false) }}
      undo={{ label: '扔掉', onPress: () => (drop(draft.type), onBack()) }}
    />
  ) : undefined
  return (
    <DeskFrame
      at="publishing"
      title={draft.basedOn === null ? `写一条${thing}` : `改${thing}`}
      note={draft.basedOn === null ? '存好后要另一位编辑审核才发布' : `从第${draft.basedOn}版改起，存成新的一版`}
      onBack={onBack}
      overlay={overlay}
      side={
        <>
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            先放着，回清单
          </Tool>
          <Tool icon="trash" onPress={() => setLeaving(true)}>
            扔掉草稿
          </Tool>
        </>
      }
      dock={
        <View className="dock-one">
          <Button disabled={busy} onPress={() => void save()}>
            {busy ? '正在保存…' : '保存，交给别人审核'}
          </Button>
        </View>
      }
    >
      {problem && (
        <Notice icon="warning" tone="care" live>
          {problem}
        </Notice>
      )}
      <View className="edit-split">
        <Panel title="内容">
          <Summary findings={findings} left={missing.length} type={draft.type} state={check.state} />
          <DraftContext.Provider value={{ draft, put, replace, findings }}>
            {draft.type === 'alert' ? <AlertForm text={draft.text} now={now} onPick={setPicking} /> : <CaseForm text={draft.text} now={now} />}
          </DraftContext.Provider>
        </Panel>
        <Panel title="居民看到的样子" className="edit-preview">
          <Preview text={draft} parts={parts} />
        </Panel>
      </View>
    </DeskFrame>
  )
}

/** How many places are to be mended, each leading to its field. */
function Summary({ findings, left, state, type }: { findings: readonly TextFinding[]; left: number; state: keyof typeof states; type: Draft['type'] }) {
  const fields = [...new Set(findings.map(({ field }) => field))]
  const none = left > 0 ? `写了的没有要改的，还有${left}处没填。` : '对照过了，没有要改的。'
  const words = states[state] || (fields.length > 0 ? `有${fields.length}处要改：` : none)
  return (
    <View className="edit-summary">
      <View className="note" role="status" aria-live="polite">
        {words}
      </View>
      <View className="tools">
        {fields.map(field => (
          <Tool key={field} icon="warning" label={`去改：${fieldNameOf(type, field)}`} onPress={() => goToPart(fieldIdOf(field))}>
            {fieldNameOf(type, field)}
          </Tool>
        ))}
      </View>
    </View>
  )
}
