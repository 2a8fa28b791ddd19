import type { Bump, CompareInput, Verdict } from '../comparison.ts'
import type { Json } from '../json.ts'
import type { Place } from '../read/resources.ts'
import { bumpOf, bumpsOf } from './bumps.ts'
import type { BumpsByNotion } from './bumps.ts'
import { listChanges, listCut } from './list-changes.ts'
import type { ChangesInput, DirectedChange } from './list-changes.ts'
import type { Direction } from './place-pair.ts'

/** What was decided about two versions as a whole. */
export interface BothVerdicts {
  readonly backward: Verdict
  readonly forward: Verdict
}

/** Decides about two schemas; the same procedure for the whole and for a part. */
export type Decide = (input: CompareInput) => BothVerdicts

/** The names of a change of schema, and what they ask. */
export interface Explanation {
  readonly changes: readonly DirectedChange[]
  readonly bumps: BumpsByNotion
  readonly bump: Bump | 'none'
}

/** Beside the schemas: rows of a policy (the shape of `bevoegdheid`), so that roles can be named. */
export interface ExplainInput extends CompareInput {
  readonly policy?: readonly Json[]
}

/** Parts are decided about by counts and not by a clock, so that a list is the same every time. */
const mostParts = 16
const stepsOfPart = 10_000
const millisecondsOfPart = 10_000
const partUri = 'https://samenspraak.invalid/version'

/** Names what changed, and adds up what it asks of a version number. */
export function explain(input: ExplainInput, verdicts: BothVerdicts, decide: Decide): Explanation {
  const { from, to, options, policy } = input
  const isSettled = verdicts.backward.verdict === 'compatible' && verdicts.forward.verdict === 'compatible'
  const changes = listedOrCut({
    from,
    to,
    ...(options === undefined ? {} : { options }),
    verdicts,
    ...(policy === undefined ? {} : { policy }),
    ...(isSettled ? {} : { judge: judgeOf(input, decide) }),
  })
  const bumps = bumpsOf(changes, verdicts)
  return { changes, bumps, bump: bumpOf(bumps) }
}

/** A schema so deep that the stack is full has a list without a single change, and says so. */
function listedOrCut(input: ChangesInput): readonly DirectedChange[] {
  try {
    return listChanges(input)
  } catch (error) {
    if (error instanceof RangeError) return [listCut('major')]
    throw error
  }
}

/** Asks for the direction at a place by way of a schema that is nothing but a reference to it. */
function judgeOf(input: ExplainInput, decide: Decide): (from: Place, to: Place) => Direction {
  const known = new Map<string, Direction>()
  return (from, to) => {
    const key = `${from.resource.uri}#${from.pointer} ${to.resource.uri}#${to.pointer}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= mostParts) return 'unknown'
    const direction = directionOf(decide(partsOf(input, from, to)))
    known.set(key, direction)
    return direction
  }
}

function partsOf({ from, to, options = {} }: ExplainInput, one: Place, other: Place): CompareInput {
  const { documents = {} } = options
  return {
    from: part(one),
    to: part(other),
    options: {
      ...options,
      documents: { from: { ...documents.from, [partUri]: from }, to: { ...documents.to, [partUri]: to } },
      budget: { steps: stepsOfPart, milliseconds: millisecondsOfPart },
    },
  }
}

/** A pointer into another document begins with the URI of that; one into the version itself gets one here. */
function part({ resource, pointer }: Place): Json {
  const [uri = '', fragment] =
    pointer.includes('#') && !pointer.startsWith('/') ? pointer.split(/#(.*)/s) : [partUri, pointer]
  const escaped = encodeURI(fragment ?? '').replaceAll('#', '%23')
  return { $schema: schemaUris[resource.dialect], $ref: `${uri}#${escaped}` }
}

const schemaUris = {
  'draft-04': 'http://json-schema.org/draft-04/schema#',
  'draft-06': 'http://json-schema.org/draft-06/schema#',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
} as const

function directionOf({ backward, forward }: BothVerdicts): Direction {
  if (backward.verdict === 'unknown' || forward.verdict === 'unknown') return 'unknown'
  const isNarrower = backward.verdict === 'incompatible'
  const isWider = forward.verdict === 'incompatible'
  if (isNarrower) return isWider ? 'both' : 'narrower'
  return isWider ? 'wider' : 'same'
}
