/** A text with its place in what is published. */
export interface PlacedText {
  /** Dotted path, such as `steps.2.text`. */
  field: string
  /** The same in Chinese, for findings: `第3步`. */
  where: string
  text: string
  /**
   * `told` is our own voice telling a story: what stands in quotation marks is somebody else's. `scam` are the words of
   * the scam. `name` is a title, a place or a unit, which has no sentence to measure.
   */
  voice: 'ours' | 'told' | 'scam' | 'name'
}
