import { Ajv2020 } from 'ajv/dist/2020.js'
import { roleTypes } from '@samenspraak/sdk/role-types'
import type { RoleType } from '@samenspraak/sdk/role-views'
import { requireSchema } from '../src/sample/sample-schema.ts'
import { makeDocument } from '../src/sample/sample.ts'
import { fromRoot, readJsonFile } from '../../../scripts/sources/files.ts'
import { newestOf, readSchemas } from '../../../scripts/sources/schemas.ts'
import { formatReferences } from './formats-reference.ts'

/** One message as roles see it, and documents of it. */
export interface RoleCase {
  readonly name: string
  readonly version: string
  readonly type: RoleType<unknown, unknown>
  /** Role -> file of the schema of its views, as text of JSON; a role that sees nothing is not in it. */
  readonly schemas: ReadonlyMap<string, object>
  /** The valid examples, and after them invented ones. */
  document(index: number): unknown
}

interface Index {
  readonly schemas: readonly {
    readonly naam: string
    readonly versie: string
    readonly rollen?: Readonly<Record<string, string>>
  }[]
}

/** Every message in every version. */
export async function roleCases(): Promise<readonly RoleCase[]> {
  const sources = readSchemas()
  const newest = new Set(newestOf(sources).map(({ id }) => id))
  const generated = (path: string): string => fromRoot('packages', 'schemas', 'generated', path)
  const index = readJsonFile<Index>(generated('index.json'))
  return Promise.all(
    roleTypes.map(async ({ name, version, schemaId, load }) => {
      const source = sources.find(({ id }) => id === schemaId)
      const examples = source?.valid.map(({ document }) => document) ?? []
      const key = newest.has(schemaId) ? name : `${name}/${version.split('.')[0]}`
      const listed =
        index.schemas.find(({ naam, versie }) => naam === name && versie === version)?.rollen ?? {}
      return {
        name,
        version,
        type: await load(),
        schemas: new Map(
          Object.entries(listed).map(([rol, path]) => [rol, readJsonFile<object>(generated(path))]),
        ),
        document: (number: number): unknown => {
          const text = `${key}/${number}`
          const made =
            number % 3 === 0 && number / 3 < examples.length
              ? structuredClone(examples[number / 3])
              : makeDocument(requireSchema(key), { seedText: text, full: number % 2 === 1 })
          // Samples do not say by which schema they are made.
          return number % 5 === 0 && typeof made === 'object' ? { $schema: schemaId, ...made } : made
        },
      }
    }),
  )
}

/** What ajv says of a schema of a role, with our formats in a second, slow writing. */
export class PlainJudge {
  readonly #ajv: Ajv2020 = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
  })
  readonly #known: WeakMap<object, (document: unknown) => boolean> = new WeakMap()

  #reason = ''

  constructor() {
    for (const [name, accepts] of Object.entries(formatReferences)) this.#ajv.addFormat(name, accepts)
  }

  accepts(schema: object, document: unknown): boolean {
    const known = this.#known.get(schema) ?? this.#compiled(schema)
    this.#known.set(schema, known)
    return known(document)
  }

  /** Why the last document was refused. */
  reason(): string {
    return this.#reason
  }

  #compiled(schema: object): (document: unknown) => boolean {
    const validate = this.#ajv.compile(schema)
    return (document) => {
      const isRight = validate(document)
      this.#reason = isRight ? '' : JSON.stringify(validate.errors?.slice(0, 3))
      return isRight
    }
  }
}
