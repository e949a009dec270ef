import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { StepTool } from '../../../contract/guide'
import { opensStore, openStore } from '@/platform/appStore'
import { openTab } from '@/platform/navigation'
import { copyText, dial } from '@/platform/phone'
import { tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'

/** What a step offers besides its words: the store, a number to dial, words to copy, a case. */
export function GuideStepTool({ tool, freshCase }: { tool: Exclude<StepTool, { type: 'warning' }>; freshCase: ReactNode }) {
  switch (tool.type) {
    case 'store':
      return <StoreTool search={tool.search} />
    case 'dial':
      return (
        <View className="walk-tool">
          <Button kind={tool.number === '110' ? 'danger' : 'secondary'} icon="phone" onPress={() => dial(tool.number)}>
            {`拨打${tool.number}`}
          </Button>
        </View>
      )
    case 'copy':
      return (
        <View className="walk-tool">
          <CopyButton text={tool.text} />
        </View>
      )
    case 'freshCase':
      return (
        <View className="walk-tool" {...(freshCase ? { role: 'list' } : {})}>
          {freshCase ?? <NoCase />}
        </View>
      )
  }
}

function StoreTool({ search }: { search: string }) {
  const opens = opensStore()
  return (
    <View className="walk-tool">
      {opens && (
        <Button kind="secondary" onPress={() => openStore(search)}>
          打开应用商店
        </Button>
      )}
      <View className={opens ? 'note walk-tool-note' : ''}>
        {`${opens ? '没有打开的话，' : ''}按主屏键，打开手机自带的应用商店，搜“${search}”。做完再回到这里，还是这一步。`}
      </View>
      {!opens && <CopyButton text={search} />}
    </View>
  )
}

function CopyButton({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyText(text)) ? '复制好了，到要填的地方长按，点“粘贴”。' : `没能复制，请照着输入：${text}`)
  return (
    <>
      <Button kind="secondary" onPress={() => void copy()}>
        {`复制“${text}”`}
      </Button>
      <View className="note" role="status" aria-live="polite">
        {said}
      </View>
    </>
  )
}

/** No case has been read on this phone yet. */
function NoCase() {
  return (
    <>
      <View>手机上还没有存下案例。连上网以后，在“案例”里能看到身边最近发生的事。</View>
      <Button kind="secondary" onPress={() => openTab(tabs.cases)}>
        去看案例
      </Button>
    </>
  )
}
