/** The data of a page, as WeChat's renderer holds it. */
export type PageData = Record<string, unknown>

/**
 * Applies a setData patch in place: keys are paths such as `root.cn.[0].cl` or `root.cn[0].cl`.
 * Missing steps are made, as in WeChat. The values must be copies already.
 */
export function patchData(data: PageData, patch: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(patch)) {
    const steps = path.split(/[.[\]]+/).filter(Boolean)
    const last = steps.pop()
    if (last === undefined) throw new Error(`setData with an empty path`)
    let place = data
    steps.forEach((step, i) => {
      const next = place[step]
      if (typeof next === 'object' && next !== null) place = next as PageData
      else place = place[step] = (/^\d+$/.test(steps[i + 1] ?? last) ? [] : {}) as PageData
    })
    place[last] = value
  }
}
