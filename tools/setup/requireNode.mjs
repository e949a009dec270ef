/** Ends the process with a sentence when this Node is too old. Written for old Nodes: nothing here is newer than Node 12. */
export function requireNode() {
  const version = process.versions.node
  if (Number(version.split('.')[0]) >= 20) return
  process.stderr.write('Node ' + version + ' is too old: install Node 20 or newer (https://nodejs.org) and start again.\n')
  process.exit(1)
}
