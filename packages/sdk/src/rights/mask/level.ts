/** How much of a group is shown: nothing, what is `x-minimum`, or all. */
export type Level = 0 | 1 | 2

/** Nothing is shown. */
export const nothing: Level = 0
/** Only what is marked `x-minimum`. */
export const minimum: Level = 1
/** All of it. */
export const full: Level = 2
