import { useRouter } from '@tarojs/taro'
import { type ScamKind, scamKinds } from '../../../../contract/vocabulary'
import { FormScreen } from '@/features/report/FormScreen'

export default function ReportFormPage() {
  const { kind, money, goOn } = useRouter().params
  const known = scamKinds.find(each => each === (kind as ScamKind))
  return <FormScreen {...(known ? { kind: known } : {})} moneyLost={money === 'yes' || money === 'unsure' ? money : 'no'} goesOn={goOn !== undefined} />
}
