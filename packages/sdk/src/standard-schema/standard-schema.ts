/**
 * The two interfaces of Standard Schema 1.1 (standardschema.dev), so that form libraries, routers and RPC frameworks
 * take our message types without an adapter. Written out here because the SDK has no dependencies.
 */
export interface StandardMessageType<T> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'samenspraak'
    readonly validate: (value: unknown) => StandardResult<T>
    readonly jsonSchema: {
      readonly input: (options: StandardJsonSchemaOptions) => Record<string, unknown>
      readonly output: (options: StandardJsonSchemaOptions) => Record<string, unknown>
    }
    readonly types?: { readonly input: T; readonly output: T } | undefined
  }
}

/** What `~standard.validate` answers: the value with its type, or what is wrong with it. */
export type StandardResult<T> =
  { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] }

/** The message is Dutch and English together; the path has the names and list positions of the pointer. */
export interface StandardIssue {
  readonly message: string
  readonly path: readonly (string | number)[]
}

/** Which JSON Schema to write; `draft-2020-12` and `draft-07` are known. */
export interface StandardJsonSchemaOptions {
  readonly target: string
  readonly libraryOptions?: Readonly<Record<string, unknown>> | undefined
}

/** Thrown when a JSON Schema is asked for a target that we do not write. */
export class TargetUnknownError extends Error {
  readonly code = 'sdk/target-unknown'
  constructor() {
    super('The known targets are draft-2020-12 and draft-07')
    this.name = 'TargetUnknownError'
  }
}
