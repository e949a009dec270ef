import { SignInScreen } from '@/features/officer/SignInScreen'

export default function SignInPage() {
  return <SignInScreen />
}
