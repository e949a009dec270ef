import { useCallback, useEffect, useRef, useState } from 'react'
import type { Brief, BriefField, BriefTexts } from '../../../../contract/activityBrief'
import type { Failure } from '../../../../contract/result'
import { keepFile } from '@/platform/keepFile'
import { callActivity } from '@/shared/api/callActivity'
import { type Merged, mergeTexts } from './mergeTexts'

export interface BriefDesk {
  brief: Brief | undefined
  /** As they are typed; those of the brief until somebody types. */
  texts: BriefTexts | undefined
  isChanged: boolean
  failed: Failure | undefined
  busy: 'reading' | 'saving' | 'making' | 'renewing' | undefined
  /** What came of the last press. */
  said: string
  theirs: Merged['theirs']
  /** The field that a refusal is about. */
  wrong: { field: string; message: string } | undefined
  change: (more: Partial<BriefTexts>) => void
  /** What the other wrote takes the place of mine, or goes. */
  settle: (field: BriefField, take: boolean) => void
  save: () => Promise<boolean>
  renew: () => Promise<void>
  download: () => Promise<void>
  again: () => Promise<void>
}

/** The brief of a week while it is read and written. @param which stable: another one is read at once */
export function useBrief(which: { weekOf: string; stationId?: string }): BriefDesk {
  const [brief, setBrief] = useState<Brief>()
  const [typed, setTyped] = useState<BriefTexts>()
  const [failed, setFailed] = useState<Failure>()
  const [busy, setBusy] = useState<BriefDesk['busy']>('reading')
  const [said, setSaid] = useState('')
  const [theirs, setTheirs] = useState<Merged['theirs']>({})
  const [wrong, setWrong] = useState<BriefDesk['wrong']>()
  const turn = useRef(0)

  const again = useCallback(async () => {
    const mine = ++turn.current
    setBusy('reading')
    const made = await callActivity('brief.make', which)
    if (mine !== turn.current) return
    setBusy(undefined)
    setFailed(made.ok ? undefined : made)
    if (made.ok) setBrief(made.value)
  }, [which])
  useEffect(() => {
    setBrief(undefined)
    setTyped(undefined)
    setSaid('')
    setTheirs({})
    setWrong(undefined)
    void again()
  }, [again])

  const texts = typed ?? brief?.texts
  const isChanged = typed !== undefined && brief !== undefined && JSON.stringify(typed) !== JSON.stringify(brief.texts)

  /** Somebody else was faster: what they wrote is laid beside what is typed here. */
  async function merge(refused: Failure, mine: BriefTexts, base: BriefTexts): Promise<void> {
    const newest = await callActivity('brief.make', which)
    if (!newest.ok) return setSaid(refused.message)
    const merged = mergeTexts(base, mine, newest.value.texts)
    setBrief(newest.value)
    setTyped(merged.texts)
    setTheirs(merged.theirs)
    setSaid(refused.message)
  }

  async function save(): Promise<boolean> {
    if (!brief || !texts || busy) return false
    if (!isChanged) return true
    setBusy('saving')
    setWrong(undefined)
    const saved = await callActivity('brief.save', { ...which, version: brief.version, texts })
    if (saved.ok) {
      setBrief(saved.value)
      setTyped(undefined)
      setTheirs({})
      setSaid('保存好了。')
    } else if (saved.code === 'CONFLICT') await merge(saved, texts, brief.texts)
    else if (saved.fields?.[0]) setWrong({ field: saved.fields[0].replace('texts.', ''), message: saved.message })
    else setSaid(`没有保存。${saved.message}`)
    setBusy(undefined)
    return saved.ok
  }

  async function renew(): Promise<void> {
    setBusy('renewing')
    const made = await callActivity('brief.make', { ...which, renew: true })
    setBusy(undefined)
    if (!made.ok) return setSaid(`数字没有更新。${made.message}`)
    // Texts that were saved meanwhile by somebody else are seen when one's own are saved.
    setBrief(before => (before && typed ? { ...before, numbers: made.value.numbers, asOf: made.value.asOf } : made.value))
    setSaid('数字已经更新。')
  }

  async function download(): Promise<void> {
    if (!(await save())) return
    setBusy('making')
    const file = await callActivity('brief.export', which)
    setSaid(file.ok ? await keepFile(file.value) : `没有下载。${file.message}`)
    setBusy(undefined)
  }

  return {
    brief, texts, isChanged, failed, busy, said, theirs, wrong, save, renew, download, again,
    change: more => {
      setTyped(before => (texts ? { ...(before ?? texts), ...more } : before))
      setWrong(undefined)
      setSaid('')
    },
    settle: (field, take) => {
      if (take) setTyped(before => (before ? { ...before, [field]: theirs[field] ?? before[field] } : before))
      setTheirs(before => {
        const rest = { ...before }
        delete rest[field]
        return rest
      })
    }
  }
}
