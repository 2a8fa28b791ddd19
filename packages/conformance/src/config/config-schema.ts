const word = { type: 'string', minLength: 1 }
const object = { type: 'object' }
const words = { type: 'object', additionalProperties: word }

const tokenSource = {
  token: word,
  tokenFrom: word,
  tokenUrl: { type: 'string', pattern: '^https?://' },
  clientId: word,
  clientSecretFrom: word,
  scope: word,
}

const caller = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ...tokenSource,
    persoon: word,
    role: word,
    purpose: word,
    authorizationDetails: { type: 'array', items: object },
    organisatie: word,
  },
  oneOf: [
    { required: ['token'] },
    { required: ['tokenFrom'] },
    { required: ['tokenUrl', 'clientId', 'clientSecretFrom'] },
  ],
}

const beforehand = {
  type: 'object',
  required: ['as', 'collection', 'document'],
  additionalProperties: false,
  properties: { as: word, collection: word, document: object },
}

const change = {
  type: 'object',
  required: ['path', 'value'],
  additionalProperties: false,
  properties: { path: { type: 'string', pattern: '^/' }, value: true },
}

/** What a configuration is once the standard stands in it. */
export const configSchema: object = {
  type: 'object',
  required: ['callers'],
  additionalProperties: false,
  properties: {
    callers: { type: 'object', required: ['maker'], additionalProperties: caller },
    organisatie: word,
    resident: word,
    before: { type: 'array', items: beforehand },
    perCase: { type: 'object', additionalProperties: beforehand },
    makers: words,
    outsiders: words,
    documents: { type: 'object', additionalProperties: object },
    changes: { type: 'object', additionalProperties: change },
    known: { type: 'object' },
    timeLimit: { type: 'integer', minimum: 1, maximum: 600_000 },
  },
}

/** What is written: the standard it stands on, and how its callers get a token. */
export const writtenSchema: object = {
  type: 'object',
  properties: {
    extends: { enum: ['standard'] },
    token: { type: 'object', additionalProperties: false, properties: tokenSource },
    callers: { type: 'object', additionalProperties: object },
    makers: object,
    outsiders: object,
    documents: object,
    changes: object,
    perCase: object,
    known: object,
  },
}
