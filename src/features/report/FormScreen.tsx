import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { ScamKind } from '../../../contract/vocabulary'
import { needsToken } from '@/platform/cloud'
import { focusHeading } from '@/platform/keyboard'
import { leavePage, scrollToTop, turnTo } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { removePictures } from '@/platform/pictures'
import { routes, tabs } from '@/routes'
import { deviceKey } from '@/shared/api/session'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Steps } from '@/shared/ui/Steps'
import { Tool } from '@/shared/ui/Tool'
import { CallBackStep } from './CallBackStep'
import { CheckStep } from './CheckStep'
import { ContactStep } from './ContactStep'
import { type Draft, type FormStep, formSteps, useDraftStore } from './draftStore'
import { flushReports } from './flushReports'
import { ForWhomStep } from './ForWhomStep'
import { PicturesStep } from './PicturesStep'
import { readyReport, whatIsMissing } from './readyReport'
import { isStored, useReportOutboxStore } from './reportOutboxStore'
import { ResumeDialog } from './ResumeDialog'
import { StoryStep } from './StoryStep'
import { TypeStep } from './TypeStep'
import { WhenStep } from './WhenStep'
import './report.scss'

interface FormScreenProps {
  kind?: ScamKind
  moneyLost: Draft['moneyLost']
  /** The person has just said that they want to go on with what is there. */
  goesOn?: boolean
}

/** The questions before 检查答案. */
const questionCount = formSteps.length - 1

/** Whether somebody has written anything that a new beginning would lose. */
const isBegun = ({ step, type }: Draft) => step !== 'type' || type !== null

/** The report, one question a page. Every answer is kept at once; back and edit lead to what was answered. */
export function FormScreen({ kind, moneyLost, goesOn = false }: FormScreenProps) {
  const start = () => {
    // Before the answers fill the phone: the same report sent after a restart must come from the same person.
    if (needsToken) deviceKey()
    useDraftStore.getState().begin({ moneyLost, kind: kind ?? null })
  }
  const [begun] = useState(() => {
    const { draft: kept } = useDraftStore.getState()
    if (kept && isBegun(kept)) return kept
    start()
    return undefined
  })
  const { draft, change, drop } = useDraftStore()
  /** Once seen, 检查答案 is where every question leads back to. */
  const [checked, setChecked] = useState(begun?.step === 'check')
  const [asking, setAsking] = useState(begun !== undefined && !goesOn)
  const [problem, setProblem] = useState<string>()

  const beginAnew = () => {
    if (begun) void removePictures(begun.pictureIds)
    start()
    setChecked(false)
    setAsking(false)
  }
  if (!draft) {
    // Seen only where the page of the report cannot be fetched.
    return (
      <Page title="一键举报" report="none" voice>
        <Heading level={1}>
          <Phrased>已保存，联网后发送</Phrased>
        </Heading>
        <View>已存在这部手机上，联网后会自己发送，您可以先去做别的。</View>
      </Page>
    )
  }
  const at = formSteps.indexOf(draft.step)

  const turn = (step: FormStep) => {
    change({ step })
    setProblem(undefined)
    scrollToTop()
    focusHeading()
  }
  const goOn = () => {
    // A story that is missing may still be made up for by a picture.
    const wrong = whatIsMissing(draft).find(({ step }) => step === draft.step && step !== 'story')
    if (wrong) return setProblem(wrong.sentence)
    return turn(checked ? 'check' : (formSteps[at + 1] ?? 'check'))
  }
  const isCheck = draft.step === 'check'
  const goBack = () => {
    if (checked && !isCheck) return turn('check')
    return at === 0 || checked ? leavePage(tabs.home) : turn(formSteps[at - 1] ?? 'type')
  }
  const edit = (to: FormStep) => {
    setChecked(true)
    turn(to)
  }
  const send = () => {
    const [wrong] = whatIsMissing(draft)
    if (wrong) {
      edit(wrong.step)
      return setProblem(wrong.sentence)
    }
    const report = readyReport(draft)
    useReportOutboxStore.getState().add(report, draft.pictureIds, new Date().toISOString(), draft.forWhom === 'resident')
    // On a full phone the draft is what stays after a kill; sent again it is the same report.
    if (isStored(report.reportId)) drop()
    void flushReports()
    return turnTo(routes.myReport(report.reportId))
  }
  const answer = (given: Partial<Draft>) => {
    change(given)
    setProblem(undefined)
  }
  const step = { draft, answer, problem }
  const steps: Record<FormStep, ReactNode> = {
    type: <TypeStep {...step} />,
    contact: <ContactStep {...step} onSkip={() => turn(checked ? 'check' : 'story')} />,
    story: <StoryStep {...step} />,
    when: <WhenStep {...step} />,
    pictures: <PicturesStep {...step} />,
    forWhom: <ForWhomStep {...step} />,
    callBack: <CallBackStep {...step} />,
    check: <CheckStep {...step} onEdit={edit} />
  }
  return (
    <Page
      title="一键举报"
      report="none" voice
      onBack={goBack}
      softDock
      dock={
        <Button onPress={isCheck ? send : goOn}>{isCheck ? '发送' : checked || at === questionCount - 1 ? '检查答案' : '下一步'}</Button>
      }
      overlay={asking && <ResumeDialog onKeep={() => setAsking(false)} onAnew={beginAnew} />}
    >
      {!isCheck && (
        <>
          <View className="form-line">
            <View className="note">{`第${at + 1}步，共${questionCount}步`}</View>
            <Tool icon="phone" onPress={() => dial('96110')}>
              拿不准，问96110
            </Tool>
          </View>
          <Steps at={at + 1} of={questionCount} />
        </>
      )}
      {steps[draft.step]}
      {at > 0 && !checked && (
        <View className="form-back">
          <Tool icon="arrow-u-up-left" onPress={goBack}>
            上一步
          </Tool>
        </View>
      )}
    </Page>
  )
}
