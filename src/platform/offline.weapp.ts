/** WeChat keeps the packages itself; the quiz package is fetched ahead by preloadRule. */
export function keepForOffline(): void {
  // Nothing to do.
}
