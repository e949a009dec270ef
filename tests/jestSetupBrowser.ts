/** A browser journey starts a server and Chromium first: two minutes are its outer limit. */
jest.setTimeout(120_000)
