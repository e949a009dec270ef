/** A browser journey starts a server and Chromium first: two minutes are its outer limit. */
jest.setTimeout(120_000)

/**
 * On a busy machine a page can come later than a test waits. Such a test runs once more, as if alone: its first error is printed, the
 * stage names it at the end, and a test that fails twice has failed.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true })
