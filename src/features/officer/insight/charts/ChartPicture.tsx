import { Image, View } from '@tarojs/components'

interface ChartPictureProps {
  source: string
  /** The message of the chart in one sentence, for who does not see it. */
  says: string
  width: number
  height: number
}

/** A chart as a picture: nothing in it can be pressed, its numbers stand in the table beside it. */
export function ChartPicture({ source, says, width, height }: ChartPictureProps) {
  return (
    <View className="chart" style={`max-width:${Math.round(width * 1.4)}px`}>
      <Image className="chart-picture" src={source} mode="widthFix" style={`aspect-ratio:${width}/${height}`} role="img" aria-label={says} nativeProps={{ alt: '' }} />
    </View>
  )
}
