import Taro from '@tarojs/taro'

/** In WeChat what is drawn crosses to another process: the less at once, the sooner it is there. */
export const drawsAtOnce = false

/** Calls back when the page as it is now has crossed. */
export function afterDrawing(run: () => void): void {
  Taro.nextTick(run)
}
