/** A JSON Schema as an API description holds it; only what the pages show. */
export interface DescribedSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: DescribedSchema
  readonly properties?: Readonly<Record<string, DescribedSchema>>
  readonly required?: readonly string[]
  readonly allOf?: readonly DescribedSchema[]
  readonly oneOf?: readonly DescribedSchema[]
  readonly anyOf?: readonly DescribedSchema[]
  readonly default?: unknown
}

/** Something that is there, or the name of where it is. */
export type Referred<T> = T | { readonly $ref: string }

/** A parameter of an operation. */
export interface DescribedParameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: DescribedSchema
}

/** What is sent or answered in a media type. */
export interface DescribedContent {
  readonly schema?: DescribedSchema
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>
}

/** One answer of an operation. */
export interface DescribedAnswer {
  readonly description: string
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content?: Readonly<Record<string, DescribedContent>>
}

/** One operation of an API. */
export interface DescribedOperation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly Referred<DescribedParameter>[]
  readonly requestBody?: { readonly content: Readonly<Record<string, DescribedContent>> }
  readonly responses: Readonly<Record<string, Referred<DescribedAnswer>>>
}

/** An API as OpenAPI describes it; only what the pages show. */
export interface DescribedApi {
  readonly info: {
    readonly title: string
    readonly version: string
    readonly summary: string
    readonly description: string
  }
  readonly servers: readonly { readonly url: string; readonly description: string }[]
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, DescribedSchema>>
    readonly parameters: Readonly<Record<string, DescribedParameter>>
    readonly responses: Readonly<Record<string, DescribedAnswer>>
    readonly securitySchemes: Readonly<
      Record<string, { readonly type: string; readonly description: string }>
    >
  }
}
