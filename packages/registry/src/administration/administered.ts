/** How work on the store ended: 0 done, 1 what was given is not right, 2 wrong use. */
export interface Administered {
  readonly exitCode: 0 | 1 | 2
  readonly text: string
}
