import * as v from 'valibot'

/** A file made by the server, for the person to keep: small enough for one answer of a cloud function. */
export const FileReply = v.strictObject({
  /** With its ending: 宣传简报-2026-11-16.docx. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  mediaType: v.string(),
  base64: v.string()
})
export type FileReply = v.InferOutput<typeof FileReply>
