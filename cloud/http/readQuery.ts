/**
 * The body that a query stands for: `input` is JSON, and may be left out where nothing is asked.
 *
 * @returns fields that dispatch refuses where the query is no good
 */
export function readQuery(query: unknown): { action: unknown; contract: unknown; input: unknown } {
  const { action, contract, input = '{}' } = query as Record<string, unknown>
  return { action, contract: typeof contract === 'string' && /^\d{1,4}$/.test(contract) ? Number(contract) : undefined, input: parse(input) }
}

function parse(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
