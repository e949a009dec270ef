/** Prints one figure as a line of JSON. */
export function printLine(line: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** @param part 0.5 for the median, 0.99 for what one in a hundred exceeds */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}

export const rounded = (number: number, digits = 2): number => Number(number.toFixed(digits))
