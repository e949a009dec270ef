import { useRouter } from '@tarojs/taro'
import { GroupsScreen } from '@/features/contest/GroupsScreen'

export default function GroupsPage() {
  const { code } = useRouter().params
  return <GroupsScreen now={new Date()} {...(code ? { code } : {})} />
}
