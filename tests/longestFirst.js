const Sequencer = require('@jest/test-sequencer').default

/** Files that run for a minute and more, the longest first: begun last, one of them would run alone while the other core waits. */
const long = [
  'e2e/accessibilityReport',
  'e2e/reportFaults',
  'e2e/accessibilityFeed',
  'e2e/accessibilityGuide',
  'e2e/accessibility',
  'e2e/reportCrash',
  'e2e/voice',
  'e2e/faults',
  'e2e/longFeed',
  'e2e/contest',
  'weapp/compile',
  'weapp/simulator',
  'weapp/reportFaults',
  'weapp/guide',
  'weapp/case',
  'server/cloudFunction',
  'server/roleWalk',
  'server/contestDesk',
]
const placeOf = path => {
  const place = long.findIndex(name => path.endsWith(`${name}.test.ts`))
  return place < 0 ? long.length : place
}

/** What jest knows of earlier runs decides the rest; a fresh copy knows nothing, and then the largest files come first. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => placeOf(a.path) - placeOf(b.path))
  }
}
