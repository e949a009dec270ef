import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Guide } from '../../../contract/guide'
import { openPage, turnBackTo } from '@/platform/navigation'
import { askSubscription, canSubscribe } from '@/platform/subscribe'
import { routes } from '@/routes'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { callRegistration } from './callRegistration'
import { useProgressStore } from './progressStore'
import { useRegistrationOutboxStore } from './registrationOutboxStore'

interface AfterEndProps {
  guide: Guide
  /** Of the record that was made; undefined before the end. */
  recordId: string | undefined
  outcome: 'finished' | 'stuck' | 'declined' | undefined
}

/** Below the end of a guide: whether it has been sent, and what can come next. */
export function AfterEnd({ guide, recordId, outcome }: AfterEndProps) {
  return (
    <>
      <Waiting recordId={recordId} />
      {outcome === 'finished' && guide.rechecked && <Remind guide={guide} />}
      <View className="rows section-near">
        {outcome === 'finished' && <ListRow icon="share-network" title="发给爸妈，|帮他们也做好" note="一步一步的，照着做就行" onPress={() => openPage(routes.family)} />}
        {outcome === 'stuck' && <ListRow icon="users-three" title="和民警一起做" note="用民警给的6位数字，或者扫他的码" onPress={() => openPage(routes.join())} />}
        <ListRow icon="list-checks" title="看看别的帮办" onPress={() => turnBackTo(routes.guides)} />
      </View>
    </>
  )
}

/** Says that the record is safe on the phone and waits for the network. Nothing once it is sent. */
function Waiting({ recordId }: { recordId: string | undefined }) {
  const item = useRegistrationOutboxStore(({ items }) => items.find(({ record }) => record.recordId === recordId))
  if (!item || item.state === 'queued' || item.state === 'sending') return null
  return (
    <View className="section-near">
      <Notice icon="cloud-slash-fill" live>
        {item.state === 'rejected' ? `手机上做好了，没能记到服务器上。${item.message ?? ''}` : '已保存，联网后发送'}
      </Notice>
    </View>
  )
}

/** To look again after 30 days: a message where WeChat may send one, and the home page in any case. */
function Remind({ guide }: { guide: Guide }) {
  const templateId = useProgressStore(state => state.templateId)
  const [said, setSaid] = useState('')
  const ask = async (id: string) => {
    if (!(await askSubscription(id))) return setSaid('没有订阅。到时候打开“反诈同行”，首页也会提醒您。')
    const reply = await callRegistration('registration.remind', { guideId: guide.id, wanted: true })
    return setSaid(reply.ok ? '好了。30天后，微信会提醒您一次。' : `还没有记下。${reply.message}`)
  }
  return (
    <View className="section-near">
      <View className="note">长期不用会退出登录。30天后打开“反诈同行”，首页会提醒您看一看。</View>
      {canSubscribe && templateId && (
        <View className="rows">
          <ListRow icon="bell-ringing" title="30天后，|用微信提醒我" note="同意一次，提醒一次" onPress={() => void ask(templateId)} />
        </View>
      )}
      <View className="note" role="status" aria-live="polite">
        {said}
      </View>
    </View>
  )
}
