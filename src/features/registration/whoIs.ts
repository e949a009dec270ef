/** 城东派出所　张三; one whose account was set up by hand has neither name nor station. */
export const whoIs = ({ station, officerName }: { station: string; officerName: string }): string =>
  [station, officerName].filter(Boolean).join('　') || '民警'
