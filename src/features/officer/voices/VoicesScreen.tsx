import { useState } from 'react'
import { useOfficerStore } from '@/features/session/officerStore'
import { DeskFrame } from '../frame/DeskFrame'
import { ChangesTab } from './ChangesTab'
import { InboxTab } from './InboxTab'
import { StoriesTab } from './StoriesTab'
import { SurveysTab } from './SurveysTab'
import { tabsFor, type VoiceTab, VoiceTabs } from './VoiceTabs'
import '../officer.scss'
import './voices.scss'

/** 意见: what residents say, and how it is answered. */
export function VoicesScreen({ now }: { now: Date }) {
  const role = useOfficerStore(state => state.me?.role)
  const [tab, setTab] = useState<VoiceTab>('inbox')
  /** Feedback that a public answer is being written to. */
  const [answering, setAnswering] = useState<readonly string[]>([])
  const [note, setNote] = useState('')
  const open = (next: VoiceTab) => {
    setTab(next)
    setNote('')
    setAnswering([])
  }
  const tabs = tabsFor(role)
  const answer = (id: string) => {
    open('changes')
    setAnswering([id])
  }
  return (
    <DeskFrame at="voiceDesk" title="意见" {...(note ? { note } : {})}>
      <VoiceTabs tabs={tabs} at={tab} onTab={open} />
      {tab === 'inbox' && <InboxTab now={now} onNote={setNote} {...(tabs.includes('changes') ? { onAnswer: answer } : {})} />}
      {tab === 'changes' && <ChangesTab now={now} feedbackIds={answering} onDone={() => setAnswering([])} />}
      {tab === 'surveys' && <SurveysTab now={now} />}
      {tab === 'stories' && <StoriesTab now={now} onNote={setNote} />}
    </DeskFrame>
  )
}
