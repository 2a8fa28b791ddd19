import type { Ajv2020 } from 'ajv/dist/2020.js'
import { type Group, groups, type Step } from './case.ts'
import type { Text } from '../text.ts'

/** A case as a file has it: one for every collection that allows an action, or for those named. */
export interface WrittenCase {
  readonly id: string
  readonly title: Text
  readonly group: Group
  /** Every collection with this action of the contract gets the case. */
  readonly per?: string
  /** Or this one collection. */
  readonly collection?: string
  /** The operation that the case is about: method and path, with the collection in braces. */
  readonly requirement: string
  readonly needs?: readonly string[]
  readonly steps: readonly (Step | Use)[]
}

/** Steps that other cases also start with. */
export interface Use {
  readonly use: string
}

/** One file of cases. */
export interface CaseFile {
  readonly shared?: Readonly<Record<string, readonly Step[]>>
  readonly cases: readonly WrittenCase[]
}

const strings = { type: 'object', additionalProperties: { type: 'string' } }
const list = { type: 'array', items: { type: 'string' } }
const text = {
  type: 'object',
  required: ['nl', 'en'],
  additionalProperties: false,
  properties: { nl: { type: 'string' }, en: { type: 'string' } },
}

const expectation = {
  type: 'object',
  required: ['status'],
  additionalProperties: false,
  properties: {
    status: { type: 'integer', minimum: 200, maximum: 599 },
    problem: { type: 'string' },
    headers: strings,
    has: list,
    lacks: list,
    equals: { type: 'object' },
    differs: { type: 'object' },
    sameAs: { type: 'string' },
  },
}

const step = {
  type: 'object',
  required: ['send', 'expect'],
  additionalProperties: false,
  properties: {
    name: { type: 'string' },
    as: { type: 'string' },
    target: { type: 'string' },
    send: { type: 'string', pattern: '^(GET|POST|PUT|PATCH|DELETE) /' },
    headers: strings,
    document: { type: 'string' },
    lay: { type: 'object' },
    body: true,
    text: { type: 'string' },
    filler: { type: 'integer', minimum: 1 },
    type: { type: 'string' },
    atMost: { type: 'string' },
    expect: expectation,
    save: strings,
  },
}

const use = {
  type: 'object',
  required: ['use'],
  additionalProperties: false,
  properties: { use: { type: 'string' } },
}

const written = {
  type: 'object',
  required: ['id', 'title', 'group', 'requirement', 'steps'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9-]+$' },
    title: text,
    group: { enum: groups },
    per: { type: 'string' },
    collection: { type: 'string' },
    requirement: { type: 'string', pattern: '^(get|post|patch) /' },
    needs: list,
    steps: { type: 'array', minItems: 1, items: { anyOf: [use, step] } },
  },
}

/** Tells whether data is a file of cases. */
export function caseFileChecker(ajv: Ajv2020): (data: unknown) => data is CaseFile {
  return ajv.compile<CaseFile>({
    type: 'object',
    required: ['cases'],
    additionalProperties: false,
    properties: {
      shared: { type: 'object', additionalProperties: { type: 'array', items: step } },
      cases: { type: 'array', items: written },
    },
  })
}
