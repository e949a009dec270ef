/**
 * The place that a code names. WeChat hands over what stands in the code as `scene`, encoded once more.
 *
 * @returns undefined without a scene and for one that cannot be read: the letter is shown all the same
 */
export function placeIdOf(scene: string | undefined): string | undefined {
  try {
    return scene && decodeURIComponent(scene)
  } catch {
    return undefined
  }
}
