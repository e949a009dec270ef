import { View } from '@tarojs/components'
import { showsByClass } from '@/platform/drawn'
import { Button } from '@/shared/ui/Button'

interface WalkFootProps {
  /** 上一步, of the size of the other ways on; undefined where there is nothing before. */
  onBack: (() => void) | undefined
  /** 先不做这一步, or 先往下看 where it is needed: then the end asks for it again. Undefined where no step is in sight. */
  onLeaveOut: (() => void) | undefined
  needed: boolean
}

/** What stands below each page of a guide. */
export function WalkFoot({ onBack, onLeaveOut, needed }: WalkFootProps) {
  return (
    <View className="walk-foot">
      <FootButton icon="caret-left-bold" onPress={onBack}>
        上一步
      </FootButton>
      <FootButton onPress={onLeaveOut}>{needed ? '先往下看' : '先不做这一步'}</FootButton>
    </View>
  )
}

function FootButton({ children, icon, onPress }: { children: string; icon?: 'caret-left-bold'; onPress: (() => void) | undefined }) {
  if (!onPress && !showsByClass) return null
  return (
    <View className={onPress ? '' : 'walk-away'}>
      <Button kind="quiet" onPress={() => onPress?.()} {...(icon && { icon })}>
        {children}
      </Button>
    </View>
  )
}
