import * as v from 'valibot'

/**
 * Reads a reply. What it says beyond what this app knows is left out: an app of last week goes on working with the server of
 * today. Where anything the app needs is missing or wrong, nothing of it is taken.
 */
export function parseReply<Schema extends v.GenericSchema>(schema: Schema, reply: unknown): v.SafeParseResult<Schema> {
  for (;;) {
    const read = v.safeParse(schema, reply)
    if (read.success) return read
    const unknown = read.issues.flatMap(({ expected, path, type }) => (type === 'strict_object' && expected === 'never' ? path?.slice(-1) ?? [] : []))
    if (unknown.length < read.issues.length) return read
    // Of each object one field is named at a time.
    for (const { input, key } of unknown) delete (input as Record<string, unknown>)[String(key)]
  }
}
