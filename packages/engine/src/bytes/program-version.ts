/** The form of a program; an engine refuses another one. */
export const programVersion = 3
