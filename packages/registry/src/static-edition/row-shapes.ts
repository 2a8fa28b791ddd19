const text = { type: 'string' }
const count = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const subjectName = { context: { type: 'string', pattern: '^\\.' }, subject: text }

interface Members {
  readonly [name: string]: object
}

/** An object with these members and no others; those in `optional` may be left out. */
function objectOf(members: Members, optional: Members = {}): object {
  return {
    type: 'object',
    properties: { ...members, ...optional },
    required: Object.keys(members),
    additionalProperties: false,
  }
}

const reference = objectOf({ name: text, subject: text, version: count })

const content = objectOf(
  { id: count, guid: text, text, schemaHash: hash, identity: hash, references: listOf(reference) },
  { metadata: { type: 'object' }, ruleSet: {} },
)

const state = objectOf(
  { status: { enum: ['gepubliceerd', 'verouderd', 'ingetrokken'] } },
  { successor: text, deprecatedFrom: text, reason: text, tags: listOf(text) },
)

const version = objectOf(
  {
    ...subjectName,
    version: count,
    contentId: count,
    guid: text,
    registeredAt: text,
    registeredBy: text,
    state,
    deleted: { type: 'boolean' },
  },
  { label: text, motivation: text },
)

const record = objectOf({
  kind: { enum: ['instelling', 'onderwerp', 'concept', 'sleutel', 'abonnement', 'aflevering'] },
  key: text,
  value: {},
  revision: count,
})

/** One entry of the journal. What was done is an open list: a later program may do more. */
export const entryShape: object = objectOf(
  { at: text, actor: text, action: text, position: count, previous: hash, hash },
  {
    on: objectOf(subjectName),
    version: count,
    contentId: count,
    schemaHash: hash,
    motivation: text,
    detail: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
  },
)

/** One row of a registry, but for its journal. */
export const rowShape: object = {
  anyOf: [
    rowOf('content', content),
    rowOf('last-content-id', count),
    rowOf('subject', objectOf({ ...subjectName, head: count, revision: count })),
    objectOf({
      table: { const: 'version' },
      row: version,
      references: listOf(objectOf({ ...subjectName, version: count })),
    }),
    rowOf('record', record),
  ],
}

function rowOf(table: string, row: object): object {
  return objectOf({ table: { const: table }, row })
}

function listOf(items: object): object {
  return { type: 'array', items }
}
