/**
 * The content rules for a single piece of text, shared by the check of content/ and by publishing on the server.
 * They never run on a phone: some patterns look behind, which browsers learnt late.
 */

/** What a rule has against a text. `problem` goes on from the name of the place: `第2步` + `里有一串号码`. */
export interface Flaw {
  problem: string
  /** How to mend it: plain Chinese sentences. */
  mend: string
}
