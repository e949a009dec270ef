/** 宣防能力比拼: officers' own practice, read by the function layer only. One file a topic; the rules of tools/content-rules hold for all of them. */
export const officerPracticeFiles: readonly (readonly unknown[])[] = []
