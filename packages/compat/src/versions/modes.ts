/** What a new version is held to, in the words that schema registries share. */
export type CompatMode =
  'NONE' | 'BACKWARD' | 'BACKWARD_TRANSITIVE' | 'FORWARD' | 'FORWARD_TRANSITIVE' | 'FULL' | 'FULL_TRANSITIVE'

/** All modes, for those who let a user choose. */
export const compatModes: readonly CompatMode[] = [
  'NONE',
  'BACKWARD',
  'BACKWARD_TRANSITIVE',
  'FORWARD',
  'FORWARD_TRANSITIVE',
  'FULL',
  'FULL_TRANSITIVE',
]

/** The verdict of a comparison that a mode asks for; undefined when it asks for none. */
export function directionOfMode(mode: CompatMode): 'backward' | 'forward' | 'full' | undefined {
  if (mode.startsWith('BACKWARD')) return 'backward'
  if (mode.startsWith('FORWARD')) return 'forward'
  return mode === 'NONE' ? undefined : 'full'
}

/** Whether a mode looks at all earlier versions and not only at the one before. */
export function isTransitive(mode: CompatMode): boolean {
  return mode.endsWith('_TRANSITIVE')
}
