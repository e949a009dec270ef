import { GroupsScreen } from '@/features/contest/GroupsScreen'

export default function GroupsPage() {
  return <GroupsScreen />
}
