import type { SeenSetting } from '../outcomes.ts'

/** Settings that were seen, as the functions of the store take them: their keys, and the revision of each. */
export function arraysOf(settings: readonly SeenSetting[]): readonly [keys: string[], revisions: number[]] {
  return [settings.map(({ key }) => key), settings.map(({ revision }) => revision)]
}
