import { View } from '@tarojs/components'

/** WeChat wants this component where `tabBar.custom` is set. The pages draw the bar themselves, in their dock. */
export default function CustomTabBar() {
  return <View />
}
