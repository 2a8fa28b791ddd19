import type { CompareInput, CompareOptions } from '../comparison.ts'
import type { Json } from '../json.ts'
import { openLibrary } from '../open-library.ts'
import type { Dialect } from '../read/dialect.ts'
import { guessDialect } from '../read/guess-dialect.ts'
import type { Library } from '../read/references.ts'
import { indexDocument } from '../read/resources.ts'
import type { Place } from '../read/resources.ts'
import { TroubleError } from '../trouble.ts'

/** The URI of a schema that has none of its own; it is never shown. */
const ownUri = 'https://samenspraak.invalid/'

/** One version of a schema, ready to be looked into. */
export interface Side {
  readonly library: Library
  readonly root: Place
}

/** Two versions, read as the verdicts read them. */
export interface Sides {
  readonly from: Side
  readonly to: Side
}

/** Opens both versions; undefined when one cannot be read at all, which the verdicts say with a code. */
export function openSides({ from, to, options = {} }: CompareInput): Sides | undefined {
  const dialect = options.dialect ?? guessDialect([from, to])
  const before = openSide(from, 'from', { options, dialect })
  const after = openSide(to, 'to', { options, dialect })
  return before === undefined || after === undefined ? undefined : { from: before, to: after }
}

interface Reading {
  readonly options: CompareOptions
  readonly dialect: Dialect
}

function openSide(schema: Json, side: 'from' | 'to', { options, dialect }: Reading): Side | undefined {
  const library = openLibrary({ documents: options.documents?.[side], dialect, formats: options.formats })
  try {
    const resource = indexDocument(library.resources, { document: schema, uri: ownUri, dialect, pointer: '' })
    return { library, root: { schema, pointer: '', resource } }
  } catch (error) {
    if (error instanceof TroubleError) return undefined
    throw error
  }
}
