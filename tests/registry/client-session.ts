import { loadClients } from './install-clients.ts'
import type { ClientSchema, Clients } from './install-clients.ts'

// Uses the clients as their users do, against the registry at the given address and with the given key, and writes down what came of each step.
const [url = '', username = '', password = ''] = process.argv.slice(2)
const clients = loadClients()
const steps: (readonly [name: string, result: unknown])[] = []
await useConfluent(clients)
await useKafkajs(clients)
process.stdout.write(JSON.stringify(steps))

/** Does a step and keeps its answer, or what of a failure programs look at. */
async function step<Value>(name: string, work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    const value = await work()
    steps.push([name, Buffer.isBuffer(value) ? value.toString('hex') : (value ?? null)])
    return value
  } catch (error) {
    const { status, errorCode, name: kind } = fieldsOf(error)
    steps.push([name, status === undefined ? { failed: kind } : { status, errorCode }])
    return undefined
  }
}

function fieldsOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error }
  return {
    name: error.name,
    status: Reflect.get(error, 'status'),
    errorCode: Reflect.get(error, 'errorCode'),
  }
}

function json(schema: object, more: Partial<ClientSchema> = {}): ClientSchema {
  return { schemaType: 'JSON', schema: JSON.stringify(schema), ...more }
}

/** The example schemas: one builds on the other. */
function examples(): { readonly adres: object; readonly persoon: ClientSchema } {
  const $schema = 'https://json-schema.org/draft/2020-12/schema'
  const name = 'https://voorbeeld.nl/adres.json'
  const adres = {
    $schema,
    $id: name,
    type: 'object',
    properties: { straat: { type: 'string' } },
    required: ['straat'],
  }
  const properties = { naam: { type: 'string' }, adres: { $ref: name } }
  const persoon = { $schema, type: 'object', properties, required: ['naam'] }
  return { adres, persoon: json(persoon, { references: [{ name, subject: 'adres', version: 1 }] }) }
}

async function useConfluent({ confluent }: Clients): Promise<void> {
  const open = (): InstanceType<typeof confluent.SchemaRegistryClient> =>
    new confluent.SchemaRegistryClient({
      baseURLs: [url],
      maxRetries: 0,
      basicAuthCredentials: { credentialsSource: 'USER_INFO', userInfo: `${username}:${password}` },
    })
  const client = open()
  const { adres, persoon } = examples()
  const full = await step('register', async () => client.registerFullResponse('adres', json(adres)))
  const guid = String(full === undefined ? '' : Reflect.get(full, 'guid'))
  client.clearCaches()
  await step('by id', async () => client.getBySubjectAndId('adres', 1))
  await step('by guid', async () => client.getByGuid(guid))
  await step('id of content', async () => client.getId('adres', json(adres)))
  await step('version of content', async () => client.getVersion('adres', json(adres)))
  await step('latest', async () => client.getLatestSchemaMetadata('adres'))
  await step('version', async () => client.getSchemaMetadata('adres', 1))
  await step('subjects', async () => client.getAllSubjects())

  await step('register with reference', async () => client.register('persoon-value', persoon))
  const serializer = new confluent.JsonSerializer(client, confluent.SerdeType.VALUE, {
    useLatestVersion: true,
    validate: true,
  })
  const message = { naam: 'Voorbeeld', adres: { straat: 'Dorpsstraat' } }
  const bytes = await step('serialise', async () => serializer.serialize('persoon', message))
  const deserializer = new confluent.JsonDeserializer(open(), confluent.SerdeType.VALUE, { validate: true })
  await step('deserialise', async () => deserializer.deserialize('persoon', bytes ?? Buffer.alloc(0)))
  await step('serialise what is invalid', async () =>
    serializer.serialize('persoon', { ...message, adres: {} }),
  )

  const first = { type: 'object', properties: { doel: { type: 'string' } } }
  const wider = { ...first, properties: { doel: { type: ['string', 'null'] } } }
  const stricter = { ...wider, required: ['doel'] }
  await step('first version', async () => client.register('evolutie', json(first)))
  await step('wider would do', async () => client.testSubjectCompatibility('evolutie', json(wider)))
  await step('stricter would not', async () => client.testCompatibility('evolutie', 1, json(stricter)))
  await step('wider', async () => client.register('evolutie', json(wider)))
  await step('stricter', async () => client.register('evolutie', json(stricter)))
  await step('versions', async () => client.getAllVersions('evolutie'))
  await step('avro', async () => client.register('avro', { schema: '"string"' }))

  const described = json(
    { type: 'object', title: 'fase' },
    { metadata: { properties: { eigenaar: 'gemeente' } } },
  )
  await step('with metadata', async () => client.register('metagegevens', described))
  await step('by metadata', async () =>
    client.getLatestWithMetadata('metagegevens', { eigenaar: 'gemeente' }),
  )
  await step('by other metadata', async () =>
    client.getLatestWithMetadata('metagegevens', { eigenaar: 'rijk' }),
  )

  await step('to be deleted', async () => client.register('weg', json({ type: 'object' })))
  await step('and another', async () => client.register('weg', json({ type: ['object', 'null'] })))
  await step('delete version', async () => client.deleteSubjectVersion('weg', 1))
  await step('delete version for good', async () => client.deleteSubjectVersion('weg', 1, true))
  await step('delete subject', async () => client.deleteSubject('weg'))
  await step('versions of deleted', async () => client.getAllVersions('weg'))
  await step('delete subject for good', async () => client.deleteSubject('weg', true))
  await step('delete referenced', async () => client.deleteSubject('adres'))

  await step('default level', async () => client.getDefaultCompatibility())
  await step('level not set', async () => client.getCompatibility('evolutie'))
  await step('set level', async () => client.updateCompatibility('evolutie', 'FULL_TRANSITIVE'))
  await step('level', async () => client.getCompatibility('evolutie'))
  const config = { compatibility: 'NONE', compatibilityGroup: 'major' }
  await step('set config', async () => client.updateConfig('evolutie', config))
  await step('config', async () => client.getConfig('evolutie'))

  const name = 'a/b c%?#é:😀'
  await step('strange name', async () => client.register(name, json({ type: 'boolean' })))
  await step('latest of strange name', async () => client.getLatestSchemaMetadata(name))
}

async function useKafkajs({ kafkajs, ajv2020 }: Clients): Promise<void> {
  const type = kafkajs.SchemaType.JSON
  const host = { host: url, auth: { username, password }, retry: { retries: 0 } }
  const client = new kafkajs.SchemaRegistry(host, { JSON: { ajvInstance: new ajv2020() } })
  const $schema = 'https://json-schema.org/draft/2020-12/schema'
  const plan = {
    type,
    schema: JSON.stringify({ $schema, type: 'object', properties: { doel: { type: 'string' } } }),
  }
  const { id = 0 } =
    (await step('k register', async () => client.register(plan, { subject: 'plan-value' }))) ?? {}
  const bytes = await step('k encode', async () => client.encode(id, { doel: 'Voorbeeld' }))
  await step('k decode', async () => client.decode(bytes ?? Buffer.alloc(0)))
  await step('k encode what is invalid', async () => client.encode(id, { doel: 1 }))
  await step('k latest', async () => client.getLatestSchemaId('plan-value'))
  await step('k version', async () => client.getRegistryId('plan-value', 1))
  await step('k by content', async () => client.getRegistryIdBySchema('plan-value', plan))

  const open = { type, schema: JSON.stringify({ type: 'object' }) }
  await step('k level', async () => client.register(open, { subject: 'niveau', compatibility: 'FULL' }))
  await step('k other level', async () => client.register(open, { subject: 'niveau', compatibility: 'NONE' }))

  const name = 'https://voorbeeld.nl/plaats.json'
  const target = { $id: name, type: 'object', properties: { plaats: { type: 'string' } } }
  const source = {
    $id: 'https://voorbeeld.nl/bezoek.json',
    type: 'object',
    properties: { waar: { $ref: name } },
  }
  const references = [{ name, subject: 'plaats', version: 1 }]
  const own = new kafkajs.SchemaRegistry(host)
  await step('k target', async () =>
    own.register({ type, schema: JSON.stringify(target) }, { subject: 'plaats' }),
  )
  const bezoek = { type, schema: JSON.stringify(source), references }
  const visit = await step('k reference', async () => own.register(bezoek, { subject: 'bezoek' }))
  const fresh = new kafkajs.SchemaRegistry(host)
  const sent = await step('k encode reference', async () =>
    fresh.encode(visit?.id ?? 0, { waar: { plaats: 'Delft' } }),
  )
  await step('k decode reference', async () => fresh.decode(sent ?? Buffer.alloc(0)))
  await step('k invalid reference', async () => fresh.encode(visit?.id ?? 0, { waar: { plaats: 1 } }))
}
