type Edge = readonly [row: number, column: number]

interface Step {
  node: number
  /** The edge by which the node was reached. */
  by: number
  next: number
}

/**
 * The edges of a graph between rows and columns that lie on no circle. Source: R. E. Tarjan, A note on finding the bridges of a graph,
 * Information Processing Letters 2 (1974), 160–161.
 */
export function bridges(edges: readonly Edge[], rows: number): Edge[] {
  const at = new Map<number, { to: number; edge: number }[]>()
  const link = (from: number, to: number, edge: number) => {
    const links = at.get(from)
    if (links) links.push({ to, edge })
    else at.set(from, [{ to, edge }])
  }
  edges.forEach(([row, column], edge) => {
    link(row, rows + column, edge)
    link(rows + column, row, edge)
  })
  const reached = new Map<number, number>()
  const lowest = new Map<number, number>()
  const found: Edge[] = []

  const visit = (path: Step[], node: number, by: number) => {
    reached.set(node, reached.size)
    lowest.set(node, reached.size - 1)
    path.push({ node, by, next: 0 })
  }
  const lower = (node: number, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? 0, to))
  for (const start of at.keys()) {
    if (reached.has(start)) continue
    const path: Step[] = []
    visit(path, start, -1)
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const link = at.get(step.node)?.[step.next]
      step.next += 1
      if (!link) {
        path.pop()
        const before = path.at(-1)
        if (!before) continue
        const low = lowest.get(step.node) ?? 0
        lower(before.node, low)
        const edge = edges[step.by]
        if (edge && low > (reached.get(before.node) ?? 0)) found.push(edge)
      } else if (link.edge !== step.by) {
        const seen = reached.get(link.to)
        if (seen === undefined) visit(path, link.to, link.edge)
        else lower(step.node, seen)
      }
    }
  }
  return found
}
