/** A message as data: its objects by number, the root first. What the generated view code does, said as a table. */
export type MessageTree = readonly TreeObject[]

/** One object: its properties, and where it says whom it is about, whose it is, who wrote it and under which act. */
export interface TreeObject {
  readonly properties: Readonly<Record<string, TreeProperty>>
  readonly over?: readonly TreePlace[]
  readonly eigenaar?: readonly TreePlace[]
  readonly auteur?: readonly TreePlace[]
  /** To whom it is addressed; of several places the first that says somebody counts. */
  readonly ontvanger?: readonly TreePlace[]
  /** Steps to a legal regime, the nearest first. */
  readonly regime?: readonly (readonly string[])[]
  /** True when the object says a kind of provision. */
  readonly voorzieningssoort?: true
  /** Steps to its own period. */
  readonly periode?: readonly string[]
  /** Where it says a code of a list that a row may ask for. */
  readonly codes?: readonly { readonly codeList: string; readonly steps: readonly string[] }[]
  /** The kind of its own `id`. */
  readonly declares?: string
  /** For each rule of the schema that asks for something in some cases: what it asks of, and what for. */
  readonly conditions?: readonly { readonly ask: readonly string[]; readonly require: readonly string[] }[]
}

/** One property; what is left out is not so. */
export interface TreeProperty {
  /** Number in the groups of the rights type; left out in a building block, which has the group of its place. */
  readonly group?: number
  /** The name of the type of the document: shown when anything else of it is, whatever its group. */
  readonly saysType?: true
  /** Shown when somebody sees only the minimum. */
  readonly minimum?: true
  /** Changes when something else in the document changes. */
  readonly tellsOfChange?: true
  /** Required in every variant. */
  readonly required?: true
  /** It holds a list of what follows. */
  readonly list?: true
  /** Number of the object it holds; a property without one holds a plain value. */
  readonly object?: number
  /** The kind of thing that the plain value names. */
  readonly names?: string
  /** Number of the code list in the code lists of the rights type. */
  readonly codeList?: number
  /** An object that the schema does not describe. */
  readonly open?: true
  /** Free text, which belongs to who wrote it. */
  readonly text?: true
  /** Setting it ends what it is part of. */
  readonly ends?: true
}

/** One place where an object names a party; `when` is the variant of a union in which it counts. */
export interface TreePlace {
  readonly when?: { readonly tag: string; readonly value: string }
  /** A step after a list is one in each of its items. */
  readonly steps: readonly string[]
  readonly kind: 'organisatie' | 'bron' | 'roltoewijzing' | 'inwoner' | 'betrokkene' | 'auteur'
}
