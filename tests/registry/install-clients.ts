import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'

/** A package of its own (129 MB with all that the clients bring along), so that nobody installs it who only builds. */
const directory = new URL('clients/', import.meta.url)
const find = createRequire(new URL('package.json', directory))

/** The clients as they are published: what they call things is checked by using them. */
export interface Clients {
  readonly confluent: ConfluentModule
  readonly kafkajs: KafkajsModule
  readonly ajv2020: new (options?: object) => object
}

/** Installs the clients by their own lock file when they are not there yet. */
export async function installClients(): Promise<void> {
  if (!isInstalled()) {
    const pnpm = [
      '--yes',
      'pnpm@12.21.0',
      'install',
      '--ignore-workspace',
      '--frozen-lockfile',
      '--ignore-scripts',
    ]
    await promisify(execFile)('npx', pnpm, { cwd: directory, timeout: 170_000 })
  }
}

/** Loads the clients; in a process of its own, because a test runner changes how packages are found. */
export function loadClients(): Clients {
  const confluent: ConfluentModule = find('@confluentinc/schemaregistry')
  const kafkajs: KafkajsModule = find('@kafkajs/confluent-schema-registry')
  const ofKafkajs = createRequire(find.resolve('@kafkajs/confluent-schema-registry'))
  const ajv2020: { readonly default: Clients['ajv2020'] } = ofKafkajs('ajv/dist/2020')
  return { confluent, kafkajs, ajv2020: ajv2020.default }
}

function isInstalled(): boolean {
  try {
    return (
      find.resolve('@confluentinc/schemaregistry') !== '' &&
      find.resolve('@kafkajs/confluent-schema-registry') !== ''
    )
  } catch {
    return false
  }
}

/** A schema as the first client has it. */
export interface ClientSchema {
  readonly schema: string
  readonly schemaType?: string
  readonly references?: readonly {
    readonly name: string
    readonly subject: string
    readonly version: number
  }[]
  readonly metadata?: { readonly properties?: Readonly<Record<string, string>> }
  readonly ruleSet?: object
  readonly id?: number
  readonly version?: number
  readonly subject?: string
}

/** The part of the first client that is used. */
export interface ConfluentClient {
  register(subject: string, schema: ClientSchema, normalize?: boolean): Promise<number>
  registerFullResponse(subject: string, schema: ClientSchema, normalize?: boolean): Promise<ClientSchema>
  getBySubjectAndId(subject: string, id: number, format?: string): Promise<ClientSchema>
  getByGuid(guid: string, format?: string): Promise<ClientSchema>
  getId(subject: string, schema: ClientSchema, normalize?: boolean): Promise<number>
  getLatestSchemaMetadata(subject: string, format?: string): Promise<ClientSchema>
  getSchemaMetadata(
    subject: string,
    version: number,
    deleted?: boolean,
    format?: string,
  ): Promise<ClientSchema>
  getLatestWithMetadata(
    subject: string,
    metadata: Readonly<Record<string, string>>,
    deleted?: boolean,
    format?: string,
  ): Promise<ClientSchema>
  getAllVersions(subject: string): Promise<readonly number[]>
  getVersion(subject: string, schema: ClientSchema, normalize?: boolean): Promise<number>
  getAllSubjects(): Promise<readonly string[]>
  deleteSubject(subject: string, permanent?: boolean): Promise<readonly number[]>
  deleteSubjectVersion(subject: string, version: number, permanent?: boolean): Promise<number>
  testSubjectCompatibility(subject: string, schema: ClientSchema): Promise<boolean>
  testCompatibility(subject: string, version: number, schema: ClientSchema): Promise<boolean>
  getCompatibility(subject: string): Promise<string>
  updateCompatibility(subject: string, level: string): Promise<string>
  getDefaultCompatibility(): Promise<string>
  updateDefaultCompatibility(level: string): Promise<string>
  getConfig(subject: string): Promise<object>
  updateConfig(subject: string, config: object): Promise<object>
  clearCaches(): void
}

interface ConfluentModule {
  readonly SchemaRegistryClient: new (config: object) => ConfluentClient
  readonly JsonSerializer: new (
    client: ConfluentClient,
    type: string,
    config: object,
  ) => { serialize(topic: string, message: object): Promise<Buffer> }
  readonly JsonDeserializer: new (
    client: ConfluentClient,
    type: string,
    config: object,
  ) => { deserialize(topic: string, payload: Buffer): Promise<unknown> }
  readonly SerdeType: { readonly VALUE: string }
}

/** The part of the second client that is used. */
export interface KafkajsClient {
  register(
    schema: {
      readonly type: string
      readonly schema: string
      readonly references?: ClientSchema['references']
    },
    options: { readonly subject: string; readonly compatibility?: string },
  ): Promise<{ readonly id: number }>
  encode(id: number, payload: unknown): Promise<Buffer>
  decode(payload: Buffer): Promise<unknown>
  getLatestSchemaId(subject: string): Promise<number>
  getRegistryId(subject: string, version: number): Promise<number>
  getRegistryIdBySchema(
    subject: string,
    schema: { readonly type: string; readonly schema: string },
  ): Promise<number>
}

interface KafkajsModule {
  readonly SchemaRegistry: new (server: object, options?: object) => KafkajsClient
  readonly SchemaType: { readonly JSON: string }
}
