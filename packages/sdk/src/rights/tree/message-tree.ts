/** A message as data: its objects by number, the root first. What the generated view code does, said as a table. */
export type MessageTree = readonly TreeObject[]

/** One object: its properties, and where it says whom it is about, whose it is, who wrote it and under which act. */
export interface TreeObject {
  readonly properties: Readonly<Record<string, TreeProperty>>
  readonly over?: readonly TreePlace[]
  readonly eigenaar?: readonly TreePlace[]
  readonly auteur?: readonly TreePlace[]
  /** Steps to a legal regime, the nearest first. */
  readonly regime?: readonly (readonly string[])[]
  /** True when the object says a kind of provision. */
  readonly voorzieningssoort?: true
  /** The kind of its own `id`. */
  readonly declares?: string
}

/** One property; what is left out is not so. */
export interface TreeProperty {
  /** Number in the groups of the rights type; left out in a building block, which has the group of its place. */
  readonly group?: number
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
}

/** One place where an object names a party; `when` is the variant of a union in which it counts. */
export interface TreePlace {
  readonly when?: { readonly tag: string; readonly value: string }
  readonly steps: readonly string[]
  readonly kind: 'organisatie' | 'roltoewijzing' | 'inwoner' | 'betrokkene' | 'auteur'
}
