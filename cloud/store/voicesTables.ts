/** Part of `Tables`. Feedback, surveys and residents' own stories. */
export type VoicesTables = object
