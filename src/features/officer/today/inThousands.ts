/** 1284 → 1,284: Intl is not on every phone. */
export const inThousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
