/** Attributes that Taro passes on but does not declare. In WeChat the accessibility plugin maps `role` to aria-role. */
import '@tarojs/components'

declare module '@tarojs/components/types/common' {
  interface StandardProps {
    role?: string
    tabIndex?: number
  }
}
