/** The setting `passphraseCost` where a test is about something else; officerEnrol.test.ts has the cost as in use. */
export const cheapPassphrases = 10
