import type { MeasurePort } from './port'

export const boxesOf: MeasurePort['boxesOf'] = async ids =>
  ids.map(id => {
    const element = document.getElementById(id)
    if (!element) return undefined
    const { top, height } = element.getBoundingClientRect()
    return { top, height }
  })

export const screenHeight: MeasurePort['screenHeight'] = () => window.innerHeight
