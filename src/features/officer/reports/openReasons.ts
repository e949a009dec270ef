/** Why a report is opened, as it stands in the log. */
export const openReasons: readonly string[] = ['核实举报', '同组比对', '领导交办']

/** Written by hand then. */
export const otherReason = '其他'
