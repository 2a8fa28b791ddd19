import type { InBoth } from '../language.ts'
import { namesIn, readBuilt, readBuiltText } from './built.ts'
import type { SchemaEntry } from './schema-index.ts'

/** An invented message that shows what is right, or what is refused and why. */
export interface Example {
  readonly name: string
  /** The file, for a link to the download. */
  readonly path: string
  readonly text: string
  readonly refusal?: Refusal
}

/** Why a message is refused, and where in it (JSON Pointer). */
export interface Refusal extends InBoth<string> {
  readonly issues: readonly { readonly at: string }[]
}

/** The valid and invalid examples of a schema version; a schema that is never sent has none. */
export interface Examples {
  readonly valid: readonly Example[]
  readonly invalid: readonly Example[]
}

/** The examples that belong to a schema version. */
export function examplesOf({ pad }: SchemaEntry): Examples {
  const folder = pad.slice(0, pad.lastIndexOf('/'))
  const invalid = examplesIn(`${folder}/invalid`)
  const refusals =
    invalid.length === 0 ? {} : readBuilt<Readonly<Record<string, Refusal>>>(`${folder}/invalid.issues.json`)
  return {
    valid: examplesIn(`${folder}/valid`),
    invalid: invalid.map((example) => {
      const refusal = refusals[example.name]
      return refusal === undefined ? example : { ...example, refusal }
    }),
  }
}

function examplesIn(folder: string): readonly Example[] {
  return namesIn(folder).map((file) => ({
    name: file.replace('.json', ''),
    path: `${folder}/${file}`,
    text: readBuiltText(`${folder}/${file}`).trim(),
  }))
}
