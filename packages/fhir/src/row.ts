import type { Json } from './json.ts'

/** The names of the codecs; there are no others, so that every row can be read by whoever knows these. */
export type CodecName =
  | 'text'
  | 'boolean'
  | 'integer'
  | 'date'
  | 'dateTime'
  | 'uri'
  | 'concept'
  | 'coding'
  | 'status'
  | 'id'
  | 'reference'
  | 'subject'
  | 'patients'
  | 'auteur'
  | 'annotationAuthor'
  | 'persoonsnaam'
  | 'adres'
  | 'frequentie'
  | 'eenheid'
  | 'decimal'

/** Where one property of a schema goes in FHIR: exactly one of these for each. */
export type Row = PlaceRow | DerivedRow | DroppedRow

/** A property that has a place: a native path, an extension, or a part of an extension. */
export interface PlaceRow {
  /** Path from the element of the sheet. */
  readonly at?: string
  /** Name of an extension of ours on the element of the sheet. */
  readonly ext?: string
  /** Name of a part of the extension that the sheet is written in. */
  readonly part?: string
  /** More than one; the path says which step repeats. */
  readonly many?: true
  readonly codec?: CodecName
  /** For an object: the sheet of its own properties. */
  readonly sheet?: Sheet
  /** The code list that the codes come from, as the schema names it; another system with `$`. */
  readonly list?: string
  /** The kind of thing that an id or reference names. */
  readonly of?: string
  /** Codes of ours to values of FHIR; of several with one value the first is meant when nothing else says so. */
  readonly map?: Readonly<Record<string, string | boolean>>
  /** Codes of a list that others know, written beside ours where they mean the same; ours is the one that is read. */
  readonly beside?: { readonly system: string; readonly map: Readonly<Record<string, string>> }
  /** What else FHIR says natively about some of the codes. */
  readonly also?: { readonly at: string; readonly map: Readonly<Record<string, Json>> }
  /** The row holds when another property has one of these values; else `or` does. */
  readonly when?: { readonly property: string; readonly is: readonly string[] }
  readonly or?: PlaceRow
}

/** A property that follows from others: the tag of a union, by the first property that is there. */
export interface DerivedRow {
  readonly derived: readonly (readonly [property: string, value: Json])[]
}

/** A property that is left out on purpose. */
export interface DroppedRow {
  readonly dropped: string
}

/** The rows of one object of a schema, relative to the element that it becomes. */
export interface Sheet {
  readonly rows: Readonly<Record<string, Row>>
  /** What FHIR asks for and no property says; an element that says something else is not read as ours. */
  readonly fixed?: Readonly<Record<string, Json>>
  /** `$subject` and `$patient` stand for whom the document is about. */
  readonly about?: Readonly<Record<string, '$subject' | '$patient'>>
  /** Properties without which an element that others may add to is not read as ours. */
  readonly needs?: readonly string[]
  /** Whether it becomes a plan that is part of the one that it stands in. */
  readonly partOf?: true
  /** The data type, where the object has one of FHIR: it says the name of the value in an extension. */
  readonly type?: string
  /** Which of several resource types of a path a property asks for. */
  readonly choose?: {
    readonly by: string
    readonly types: Readonly<Record<string, string>>
    readonly otherwise: string
  }
}

/** A message that is written as a resource of its own. */
export interface DocumentSheet {
  /** Name of the message type. */
  readonly name: string
  /** What references call it. */
  readonly kind: string
  readonly resourceType: string
  /** Filters, as in a path, that a resource must pass to be read as this message. */
  readonly recognise?: string
  /** Filters of which none may hold, because such a resource is something else. */
  readonly unless?: readonly string[]
  readonly sheet: Sheet
}
