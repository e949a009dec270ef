/**
 * Lets calls that arrive while earlier ones are under way share the next piece of work. Nobody waits for company: a call
 * that finds a free place starts at once.
 *
 * @param work answers each item, in the order of the items
 * @param places how many pieces of work may be under way
 * @param most how many calls one piece of work takes
 */
export function gather<Item, Answer>(
  work: (items: Item[]) => Promise<Answer[]>,
  { places, most }: { places: number; most: number }
): (item: Item) => Promise<Answer> {
  interface Waiting {
    item: Item
    resolve: (answer: Answer) => void
    reject: (error: unknown) => void
  }
  const queue: Waiting[] = []
  let underWay = 0

  const next = () => {
    while (underWay < places && queue.length > 0) void serve(queue.splice(0, most))
  }
  const serve = async (waiting: Waiting[]) => {
    underWay += 1
    try {
      const answers = await work(waiting.map(({ item }) => item))
      waiting.forEach(({ resolve }, i) => resolve(answers[i] as Answer))
    } catch (error) {
      for (const { reject } of waiting) reject(error)
    }
    underWay -= 1
    next()
  }
  return item =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject })
      next()
    })
}
