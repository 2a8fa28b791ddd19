/** Where a value stands: a step at a time, so that a place costs nothing as long as nobody asks for it. */
export interface Place {
  readonly above?: Place
  /** Name in the JSON, or number in a list. */
  readonly step: string | number
  /** How FHIRPath calls the same; absent for a name that is no element and must not be repeated. */
  readonly path: string
}

/** The place of a document as a whole. */
export function rootPlace(type: string): Place {
  return { step: '', path: type }
}

/** The place of an element under a name; FHIRPath calls `valueDate` otherwise than JSON does. */
export function placeBelow(above: Place, step: string | number, path: string): Place {
  return { above, step, path }
}

/** The place of an item of a list. */
export function placeOfItem(above: Place, index: number): Place {
  return { above, step: index, path: `[${index}]` }
}

/** JSON Pointer (RFC 6901) of a place. */
export function pointerOf({ above, step }: Place): string {
  if (above === undefined) return ''
  return `${pointerOf(above)}/${`${step}`.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** FHIRPath of a place, which leads back to it when it is evaluated on the document. */
export function fhirPathOf({ above, path }: Place): string {
  return above === undefined ? path : `${fhirPathOf(above)}${path}`
}
