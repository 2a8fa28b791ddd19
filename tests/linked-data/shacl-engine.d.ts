declare module 'shacl-engine' {
  import type { DataFactory, Store, Term } from 'n3'

  /** Where the engine stands in a graph; only what our own constraint needs of it. */
  export interface Pointer {
    readonly term: Term | undefined
    readonly terms: readonly Term[]
    readonly value: string | undefined
    readonly dataset: Store
    out(predicates: readonly Term[]): Pointer
  }

  export interface Shape {
    readonly ptr: Pointer
    readonly sparql: Pointer
  }

  export interface Context {
    readonly focusNode: Pointer
    violation(
      component: Term,
      details: { readonly message: readonly Term[]; readonly source: readonly Term[] },
    ): void
  }

  export type Compile = (shape: Shape) => { readonly generic: (context: Context) => Promise<void> }

  export interface Result {
    readonly severity: Term
    readonly focusNode: Pointer
    readonly shape: Shape
    readonly message: readonly Term[]
  }

  export class Validator {
    constructor(
      shapes: Store,
      options: { readonly factory: typeof DataFactory; readonly validations?: ReadonlyMap<Term, Compile> },
    )
    validate(data: { readonly dataset: Store }): Promise<{ readonly results: readonly Result[] }>
  }
}
