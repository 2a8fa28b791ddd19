import { messageFamilies } from './message-families.ts'
import { toolFamilies } from './tool-families.ts'

/** The families, in the order of the page. */
export const families = [...messageFamilies, ...toolFamilies] as const

/** The key of a family. */
export type FamilyKey = (typeof families)[number]['key']
