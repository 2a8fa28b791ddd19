/** Counts steps of work, one when no number is given; it throws when there are none left. */
export type Spend = (steps?: number) => void
