import Taro from '@tarojs/taro'
import type { MeasurePort } from './port'

export const boxesOf: MeasurePort['boxesOf'] = ids =>
  new Promise(resolve => {
    const query = Taro.createSelectorQuery()
    for (const id of ids) query.select(`#${id}`).boundingClientRect()
    query.exec((boxes: ({ top: number; height: number } | null)[]) => resolve(boxes.map(box => box ?? undefined)))
  })

export const screenHeight: MeasurePort['screenHeight'] = () => Taro.getWindowInfo().windowHeight
