/** 宣防能力比拼: officers' own practice, read by the function layer only. One file a topic; the rules of tools/content-rules hold for all of them. */
import explain from './explain.json'
import dissuade from './dissuade.json'
import law from './law.json'

export const officerPracticeFiles: readonly (readonly unknown[])[] = [explain, dissuade, law]
