import type { ErrorCode, Meaning } from '../../../scripts/generate/error-codes/error-code.ts'
import type { FamilyKey } from '../../../scripts/generate/error-codes/families.ts'
import type { Family } from '../../../scripts/generate/error-codes/family.ts'
import type { Language } from '../language.ts'
import { namesIn, readBuilt } from './built.ts'

export type { ErrorCode, Family, Meaning }

interface BuiltCodes {
  readonly families: readonly (Family & { readonly key: FamilyKey })[]
  readonly codes: readonly ErrorCode[]
}

// Somebody else's data may come without what is for developers.
const built: BuiltCodes = namesIn('ontwikkelaars').includes('fouten.json')
  ? readBuilt('ontwikkelaars/fouten.json')
  : { families: [], codes: [] }

/** Every code that a user can meet, in the order of the alphabet. */
export const errorCodes: readonly ErrorCode[] = built.codes

const known: ReadonlySet<string> = new Set(errorCodes.map(({ code }) => code))

/** Whether a code has a page. */
export function isErrorCode(code: string): boolean {
  return known.has(code)
}

/** The keys of the page of a code: `sdk/required` is two folders. */
export function codeKeys(code: string): readonly string[] {
  return code.split('/')
}

/** What a meaning belongs to. */
export function familyOf({ family }: Meaning): Family {
  const found = built.families.find(({ key }) => key === family)
  if (found === undefined) throw new FamilyUnknownError(family)
  return found
}

/** Thrown for a family that the built data does not describe. */
export class FamilyUnknownError extends Error {
  readonly code = 'site/family-unknown'
  constructor(family: string) {
    super(`No family of codes is called ${family}`)
  }
}

/** What a meaning says; a finding in a message stands behind the name of a field, which is filled in. */
export function saidBy({ family, texts }: Meaning, language: Language): readonly string[] {
  return texts.map((text) => (family === 'message' ? `… ${text[language]}` : text[language]))
}

/** The codes of each family that has any, in the order of the page. */
export const codesByFamily: readonly { readonly family: Family; readonly codes: readonly CodeOfFamily[] }[] =
  built.families
    .map((family) => ({
      family,
      codes: errorCodes.flatMap(({ code, meanings }) =>
        meanings.filter((one) => one.family === family.key).map((meaning) => ({ code, meaning })),
      ),
    }))
    .filter(({ codes }) => codes.length > 0)

/** A code as one family means it. */
export interface CodeOfFamily {
  readonly code: string
  readonly meaning: Meaning
}
