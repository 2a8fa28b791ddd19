import { createRequire } from 'node:module'
import { createDeserializer, createSchemaRegistry, createSerializer } from '@samenspraak/sdk/kafka'
import type { Framing } from '@samenspraak/sdk/kafka'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { sample } from '@samenspraak/sdk/sample'
import { loadClients } from '../registry/install-clients.ts'

// Writes and reads the same plan with the SDK and with the clients, against the registry at the given address, and writes down
// what each made: in a process of its own, because a test runner changes how packages are found.
const [url = '', username = '', password = ''] = process.argv.slice(2)
const topic = 'plannen'
const subject = `${topic}-value`
const { confluent, kafkajs, ajv2020 } = loadClients()
const find = createRequire(new URL('../registry/clients/package.json', import.meta.url))
/** What the types of the other session leave out. */
const { HeaderSchemaIdSerializer }: { readonly HeaderSchemaIdSerializer: unknown } = find(
  '@confluentinc/schemaregistry',
)
const plan = sample('ondersteuningsplan', { seed: 7 })
const schema = JSON.stringify(ondersteuningsplan['~standard'].jsonSchema.input({ target: 'draft-2020-12' }))

const client = new confluent.SchemaRegistryClient({
  baseURLs: [url],
  maxRetries: 0,
  basicAuthCredentials: { credentialsSource: 'USER_INFO', userInfo: `${username}:${password}` },
})
const registered = await client.registerFullResponse(subject, { schemaType: 'JSON', schema })
const questions: string[] = []
const registry = createSchemaRegistry({
  url,
  headers: { authorization: `Basic ${btoa(`${username}:${password}`)}` },
  fetch: async (address, init) => {
    const answer = await fetch(address, init)
    questions.push(`${answer.status} ${new URL(address).pathname}`)
    return answer
  },
  // Everything is asked again each time, so that the registry is seen to say that nothing changed.
  maxAge: 0,
})
const deserializer = createDeserializer({ types: [ondersteuningsplan], registry })
type Sent = readonly [value: Buffer, headers: Readonly<Record<string, Buffer>>]

/** As the SDK sends the plan. */
async function sentBySdk(framing: Framing): Promise<Sent> {
  const written = await createSerializer({
    type: ondersteuningsplan,
    framing,
    ids: { registry, subject },
  }).serialize(plan)
  if (written.outcome !== 'valid') return [Buffer.from(JSON.stringify(written)), {}]
  const headers = Object.entries(written.headers).flatMap(([name, value]) =>
    value instanceof Uint8Array ? [[name, Buffer.from(value)] as const] : [],
  )
  return [Buffer.from(written.bytes), Object.fromEntries(headers)]
}

async function sentByConfluent(schemaIdSerializer?: unknown): Promise<Sent> {
  const headers: Record<string, Buffer> = {}
  const serializer = new confluent.JsonSerializer(client, confluent.SerdeType.VALUE, {
    useLatestVersion: true,
    ...(schemaIdSerializer === undefined ? {} : { schemaIdSerializer }),
  })
  return [await Reflect.apply(serializer.serialize, serializer, [topic, plan, headers]), headers]
}

async function readBySdk([value, headers]: Sent): Promise<unknown> {
  const read = await deserializer.deserialize({ value, headers })
  return read.outcome === 'valid' ? read.value : read
}

async function readByConfluent([value, headers]: Sent): Promise<unknown> {
  const reader = new confluent.JsonDeserializer(client, confluent.SerdeType.VALUE, {})
  return Reflect.apply(reader.deserialize, reader, [topic, value, headers])
}

/** Confluent's reader knows prefix v1 and its writers do not: the bytes that it has for a guid, before the payload. */
const guidPrefix = (
  ...[, , payload, reference]: readonly [unknown, unknown, Buffer, { guidToBytes(): Buffer }]
): Buffer => Buffer.concat([reference.guidToBytes(), payload])
const pairs: readonly (readonly [Framing, unknown])[] = [
  ['prefix-v0', undefined],
  ['prefix-v1', guidPrefix],
  ['header', HeaderSchemaIdSerializer],
]
const outcomes: Record<string, unknown> = {}
for (const [framing, writer] of pairs) {
  const [ours, theirs] = [await sentBySdk(framing), await sentByConfluent(writer)]
  outcomes[framing] = {
    length: ours[0].length,
    headers: Object.keys(ours[1]),
    same: JSON.stringify(ours) === JSON.stringify(theirs),
    theirsReadByUs: isPlan(await readBySdk(theirs)),
    oursReadByThem: isPlan(await readByConfluent(ours)),
  }
}

const kafkaClient = new kafkajs.SchemaRegistry(
  { host: url, auth: { username, password }, retry: { retries: 0 } },
  { JSON: { ajvInstance: new ajv2020({ strict: false, validateFormats: false }) } },
)
const ours = await sentBySdk('prefix-v0')
const theirs = await kafkaClient.encode(Number(Reflect.get(registered, 'id')), plan)
outcomes['kafkajs'] = {
  same: ours[0].equals(theirs),
  theirsReadByUs: isPlan(await readBySdk([theirs, {}])),
  oursReadByThem: isPlan(await kafkaClient.decode(ours[0])),
}
const guid = String(Reflect.get(registered, 'guid'))
process.stdout.write(
  JSON.stringify({
    ...outcomes,
    length: JSON.stringify(plan).length,
    questions: [...new Set(questions)],
  }).replaceAll(guid, 'guid'),
)

function isPlan(read: unknown): unknown {
  return JSON.stringify(read) === JSON.stringify(plan) ? true : read
}
