import type { Json, JsonObject } from '@samenspraak/compat'
import type { PairDialect } from '../dialects.ts'
import { isModern } from '../dialects.ts'
import { at, isObject, replaced } from '../json-path.ts'
import type { Path } from '../json-path.ts'
import type { Random } from '../random.ts'
import { mapChildren, schemaPaths } from '../subschemas.ts'
import { combiningRewrites, extracted } from './combining.ts'
import { memberRewrites } from './members.ts'
import type { Rewrite, RewriteContext } from './rewrite.ts'
import { reordered, scalarRewrites } from './scalars.ts'

/** Every rewrite by its name. */
export const rewrites: readonly Rewrite[] = [...scalarRewrites, ...combiningRewrites, ...memberRewrites]

/** A schema that says the same, and how it was made. */
export interface Rewritten {
  readonly schema: JsonObject
  readonly names: readonly string[]
}

/** Rewrites a schema in some places, one after another. */
export function rewriteOften(
  original: JsonObject,
  random: Random,
  { dialect, times }: { dialect: PairDialect; times: number },
): Rewritten {
  let schema = original
  const names: string[] = []
  for (let tries = 0; names.length < times && tries < times * 12; tries += 1) {
    const done = rewriteOnce(schema, random, dialect)
    if (done === undefined) continue
    schema = done.schema
    names.push(done.name)
  }
  if (!random.oneIn(3)) return { schema, names }
  return { schema: reorderedThroughout(schema, random), names: [...names, 'everything in another order'] }
}

interface Done {
  readonly schema: JsonObject
  readonly name: string
}

/** First the rewrite, then a place for it, so that rare ones are done as often as others. */
function rewriteOnce(root: JsonObject, random: Random, dialect: PairDialect): Done | undefined {
  const places = random.shuffled(schemaPaths(root))
  const context = { random, dialect, root }
  if (random.oneIn(12)) return moveOne(places.find((place) => place.length > 0) ?? [], context)
  const isWatched = JSON.stringify(root).includes('"unevaluated')
  const chosen = random.some(rewrites)
  if (chosen === undefined || (chosen.isModern === true && !isModern(dialect))) return undefined
  if (chosen.changesAnnotations === true && isWatched) return undefined
  for (const place of places) {
    const part = at(root, place)
    if (!isObject(part) || isBesideIgnored(part, dialect)) continue
    const written = chosen.rewrite(part, context)
    const schema = written === undefined ? undefined : replaced(root, place, written)
    if (isObject(schema)) return { schema, name: chosen.name }
  }
  return undefined
}

function moveOne(place: Path, context: RewriteContext): Done | undefined {
  const part = at(context.root, place)
  if (place.length === 0 || part === undefined) return undefined
  const moved = extracted(context.root, part, context)
  const schema = moved === undefined ? undefined : replaced(moved.root, place, moved.reference)
  return isObject(schema) ? { schema, name: 'part moved to the definitions' } : undefined
}

/** In draft-07 only the reference counts, so that nothing may be put beside it. */
function isBesideIgnored(part: JsonObject, dialect: PairDialect): boolean {
  return !isModern(dialect) && '$ref' in part && Object.keys(part).length > 1
}

function reorderedThroughout(schema: Json, random: Random): JsonObject {
  return isObject(schema)
    ? reordered(
        mapChildren(schema, (child) => (isObject(child) ? reorderedThroughout(child, random) : child)),
        random,
      )
    : {}
}
