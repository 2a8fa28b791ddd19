import type { Gegevensgroep } from '../../sources/rights.ts'
import type { RightsObject } from './rights-tree.ts'

/**
 * Whether a message is about persons: it says about whom, or it holds groups of personal data that are no totals. The
 * outcome of an instrument, for one, names nobody but is about somebody all the same.
 */
export function isAboutPersons(
  root: RightsObject,
  saysWhom: boolean,
  held: ReadonlySet<string>,
  groups: readonly Gegevensgroep[],
): boolean {
  if (saysWhom) return true
  // Totals say how many residents each number must be about.
  if (root.properties.some(({ name, required }) => required && name === 'minimaleCelgrootte')) return false
  return groups.some(
    ({ sleutel, persoonsgegevens }) => persoonsgegevens && sleutel !== envelope && held.has(sleutel),
  )
}

/** Every message has it: ids, names of organisations, the record. */
const envelope = 'omslag'
