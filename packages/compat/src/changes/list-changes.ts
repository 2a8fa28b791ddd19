import type { Bump, Change, CompareOptions, Verdict } from '../comparison.ts'
import type { Json } from '../json.ts'
import type { Place } from '../read/resources.ts'
import { highest } from './bumps.ts'
import { openSides } from './open-sides.ts'
import type { Sides } from './open-sides.ts'
import type { Direction, Finding, PlacePair, Spot } from './place-pair.ts'
import { rolesByGroup } from './roles.ts'
import { rules } from './rules.ts'
import type { RuleCode } from './rule-code.ts'
import { walk } from './walk.ts'
import type { Seen } from './walk.ts'

/** Two versions, what was decided about them as a whole, and who decides about parts of them. */
export interface ChangesInput {
  readonly from: Json
  readonly to: Json
  readonly options?: CompareOptions
  readonly verdicts: { readonly backward: Verdict; readonly forward: Verdict }
  /** Decides what a change does at a place where its own keyword does not say it; `unknown` when left out. */
  readonly judge?: (from: Place, to: Place) => Direction
  /** Rows of a policy, so that a moved data group names the roles that win or lose. */
  readonly policy?: readonly Json[]
}

/** A change, and what it does to the set of valid documents at its own place. */
export interface DirectedChange extends Change {
  readonly code: RuleCode
  readonly direction?: Direction
}

/** More changes than this are nothing to read; the last one then says so. */
const mostChanges = 1_000

/** All changes between two versions, by their names, each with places, sentences and the bump it asks for. */
export function listChanges(input: ChangesInput): readonly DirectedChange[] {
  const sides = openSides(input)
  const changes = sides === undefined ? [] : differentChanges(sides, input)
  return [...changes, ...unexplained(changes, input.verdicts)]
}

/** What the walk sees, each change once, until it is too much. */
function differentChanges(sides: Sides, input: ChangesInput): readonly DirectedChange[] {
  const allowed = allowedBy(input.verdicts)
  const roles = input.policy === undefined ? undefined : rolesByGroup(input.policy)
  const changes = new Map<string, DirectedChange>()
  const assertsFormats = input.options?.formats === 'assertion'
  for (const seen of walk(sides, { roles, assertsFormats })) {
    const change = changeOf(seen, { input, allowed })
    const key = keyOf(change, seen.finding)
    const before = changes.get(key)
    if (before === undefined && changes.size === mostChanges) return [...changes.values(), listCut(allowed)]
    changes.set(key, before === undefined ? change : together(before, change, allowed))
  }
  return [...changes.values()]
}

/** One change at a place that is used twice: what it does in one use counts as well as what it does in the other. */
function together(one: DirectedChange, other: DirectedChange, allowed: Bump): DirectedChange {
  const [direction, next] = [one.direction, other.direction]
  if (direction === undefined || next === undefined || direction === next || next === 'same') return one
  if (direction === 'same') return other
  const merged = direction === 'unknown' || next === 'unknown' ? 'unknown' : 'both'
  return { ...one, direction: merged, bump: lower(bumpOf(merged), allowed) }
}

/** The change that says that there are more. */
export function listCut(bump: Bump): DirectedChange {
  return said('document/list-cut', [], { at: { from: '', to: '' }, bump })
}

/** What a change of the document may ask, given what was decided about the whole. */
function allowedBy({ backward, forward }: ChangesInput['verdicts']): Bump {
  if (backward.verdict !== 'compatible') return 'major'
  return forward.verdict === 'compatible' ? 'patch' : 'minor'
}

interface Context {
  readonly input: ChangesInput
  readonly allowed: Bump
}

/** A place that is used twice is told once, also where it is called by two names. */
function keyOf({ code, notion, at }: DirectedChange, { words }: Finding): string {
  const isNamed = notion === 'term' || notion === 'rights'
  return JSON.stringify([code, at.from, at.to, isNamed ? words.slice(1) : words])
}

function changeOf({ pair, finding }: Seen, context: Context): DirectedChange {
  const { bump } = rules[finding.code]
  const at = {
    from: placeText(pair.from, finding, 'from'),
    to: placeText(pair.to, finding, 'to'),
  }
  if (bump !== 'verdict') return said(finding.code, finding.words, { at, bump })
  const direction = directionAt(pair, finding, context.input)
  return said(finding.code, finding.words, { at, direction, bump: lower(bumpOf(direction), context.allowed) })
}

/** A pointer to a keyword; one that is said behind a reference stands there. */
function placeText(spot: Spot, finding: Finding, version: 'from' | 'to'): string {
  const below = finding[version] ?? ''
  const source = spot.sources.get(below.slice(1))
  const isAnnotation = rules[finding.code].notion !== 'document' && source !== undefined
  const isOfUse = ['term', 'rights'].includes(rules[finding.code].notion) && below === ''
  const place = isAnnotation ? source : isOfUse ? spot.used : spot.place
  return `${place.pointer}${below}`
}

function directionAt(
  pair: PlacePair,
  { direction = 'unknown' }: Finding,
  { judge }: ChangesInput,
): Direction {
  const local = pair.sign === -1 ? turned(direction) : direction
  if (local === 'same' || (local !== 'unknown' && pair.sign !== 0)) return local
  const frame = pair.sign === 0 ? pair.frame : pair
  if (judge === undefined || frame === undefined) return 'unknown'
  const judged = judge(frame.from.used, frame.to.used)
  return frame.sign === -1 ? turned(judged) : judged
}

function turned(direction: Direction): Direction {
  if (direction === 'narrower') return 'wider'
  return direction === 'wider' ? 'narrower' : direction
}

function bumpOf(direction: Direction): Bump {
  if (direction === 'same') return 'patch'
  return direction === 'wider' ? 'minor' : 'major'
}

function lower(one: Bump, other: Bump): Bump {
  return highest([one, other]) === one ? other : one
}

/** A verdict of incompatible whose reason is in no list of keywords still has a place: that of its counterexample. */
function unexplained(
  changes: readonly DirectedChange[],
  { backward, forward }: ChangesInput['verdicts'],
): readonly DirectedChange[] {
  const asks: readonly (readonly [Verdict, Bump, Direction])[] = [
    [backward, 'major', 'narrower'],
    [forward, 'minor', 'wider'],
  ]
  const document = changes.filter(({ notion }) => notion === 'document')
  return asks.flatMap(([verdict, bump, direction]) => {
    const told = document.some((change) => change.bump === bump || change.bump === 'major')
    return verdict.verdict !== 'incompatible' || told
      ? []
      : [said('document/counterexample', [], { at: verdict.at, direction, bump })]
  })
}

function said(
  code: RuleCode,
  words: readonly string[],
  { at, bump, direction }: { readonly at: Change['at']; readonly bump: Bump; readonly direction?: Direction },
): DirectedChange {
  const { notion, nl, en } = rules[code]
  const change: DirectedChange = { notion, code, at, nl: nl(words), en: en(words), bump }
  return direction === undefined ? change : { ...change, direction }
}
