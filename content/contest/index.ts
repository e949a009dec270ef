/** The contest pool: drawn by the function layer only, never bundled into the app. One file a kind; the rules of tools/content-rules hold for all of them. */
export const contestFiles: readonly { questions: readonly unknown[] }[] = []
