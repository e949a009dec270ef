import { useRouter } from '@tarojs/taro'
import { scamKindOf } from '../../../../contract/vocabulary'
import { FormScreen } from '@/features/report/FormScreen'

export default function ReportFormPage() {
  const { kind, money, goOn } = useRouter().params
  const known = scamKindOf(kind)
  return <FormScreen {...(known ? { kind: known } : {})} moneyLost={money === 'yes' || money === 'unsure' ? money : 'no'} goesOn={goOn !== undefined} />
}
