import { canonicalText, isList, isObject, valueAt } from '../json.ts'
import type { Registry } from './registry.ts'
import { boundRules } from './scalar-rules.ts'
import { keywordShape, shapesByName } from './shape.ts'
import type { Shape } from './shape.ts'

/** Objects by their content model: open to everything, closed, or open to what a schema describes. */
export function compareObjects(from: Shape, to: Shape, registry: Registry): void {
  compareRequired(from, to, registry)
  compareProperties(from, to, registry)
  compareDependencies(from, to, registry)
  for (const keyword of ['additionalProperties', 'unevaluatedProperties'])
    compareRest(from, to, registry, keyword)
  for (const [code, keyword] of [
    ...boundRules(from, to, 'maxProperties', false),
    ...boundRules(from, to, 'minProperties', true),
  ])
    registry.note(code, from, to, keyword)
}

/** Only properties that both versions describe are looked at. */
function compareRequired(from: Shape, to: Shape, registry: Registry): void {
  const [before, after] = [shapesByName(from, 'properties'), shapesByName(to, 'properties')]
  const [needed, needs] = [requiredOf(from), requiredOf(to)]
  for (const [name] of before) {
    const next = after.get(name)
    if (next === undefined || needed.has(name) === needs.has(name)) continue
    if (needed.has(name)) registry.note('required-removed', from, to, 'required')
    else
      registry.note(
        hasDefault(next()) ? 'required-added-with-default' : 'required-added',
        from,
        to,
        'required',
      )
  }
}

function compareProperties(from: Shape, to: Shape, registry: Registry): void {
  const [before, after] = [shapesByName(from, 'properties'), shapesByName(to, 'properties')]
  for (const [name, shape] of before) {
    const next = after.get(name)
    if (next === undefined) compareRemoved(name, shape(), { from, to, registry })
    else registry.compare(shape(), next())
  }
  for (const [name, shape] of after)
    if (!before.has(name)) compareAdded(name, shape(), { from, to, registry })
}

interface Objects {
  readonly from: Shape
  readonly to: Shape
  readonly registry: Registry
}

function compareRemoved(name: string, property: Shape, { from, to, registry }: Objects): void {
  if (isOpen(to)) return registry.note('removed-from-open', property, to)
  const rest = restFor(to, name)
  if (rest !== undefined) {
    const tried = registry.tried(property, rest)
    registry.add(tried)
    registry.note(tried.accepts ? 'removed-and-covered' : 'removed-and-not-covered', property, to)
  } else if (property.kind === 'false') registry.note('removed-nothing-from-closed', property, to)
  else
    registry.note(
      requiredOf(from).has(name) ? 'removed-required-from-closed' : 'removed-optional-from-closed',
      property,
      to,
    )
}

function compareAdded(name: string, property: Shape, { from, to, registry }: Objects): void {
  const isRequired = requiredOf(to).has(name)
  const suffix = isRequired ? (hasDefault(property) ? 'required-with-default' : 'required') : 'optional'
  if (isOpen(from))
    return registry.note(
      property.kind === 'empty' ? 'added-anything-to-open' : `added-${suffix}-to-open`,
      from,
      property,
    )
  const rest = restFor(from, name)
  if (rest !== undefined) {
    const tried = registry.tried(rest, property)
    registry.add(tried)
    registry.note(tried.accepts ? 'added-and-covered' : 'added-and-not-covered', from, property)
  }
  registry.note(`added-${suffix}`, from, property)
}

/** Whether names that are not described may have any value. */
function isOpen(shape: Shape): boolean {
  const patterns = shapesByName(shape, 'patternProperties')
  const isFree = (keyword: string): boolean => keywordShape(shape, keyword) === undefined
  return patterns.size === 0 && isFree('additionalProperties') && isFree('unevaluatedProperties')
}

/** The schema that a name falls under when it is not described; undefined when it is not allowed. */
function restFor(shape: Shape, name: string): Shape | undefined {
  for (const [pattern, part] of shapesByName(shape, 'patternProperties'))
    if (matches(pattern, name)) return part()
  const rest = ['additionalProperties', 'unevaluatedProperties']
    .map((keyword) => keywordShape(shape, keyword))
    .find((part) => part !== undefined)
  return rest?.kind === 'false' ? undefined : rest
}

/** Only short names and patterns are tried, because a pattern may take for ever. */
function matches(pattern: string, name: string): boolean {
  const isShort = pattern.length <= 200 && name.length <= 100 && !/[*+}]\)?[*+{]/.test(pattern)
  try {
    return isShort && new RegExp(pattern, 'u').test(name)
  } catch {
    return false
  }
}

function compareRest(from: Shape, to: Shape, registry: Registry, keyword: string): void {
  const [before, after] = [keywordShape(from, keyword), keywordShape(to, keyword)]
  const [wasClosed, isClosed] = [before?.kind === 'false', after?.kind === 'false']
  if (wasClosed !== isClosed) registry.note(isClosed ? 'rest-closed' : 'rest-opened', from, to, keyword)
  else if (before === undefined && after !== undefined) registry.note('rest-narrower', from, to, keyword)
  else if (before !== undefined && after === undefined) registry.note('rest-wider', from, to, keyword)
  else if (before !== undefined && after !== undefined) registry.compare(before, after)
}

function compareDependencies(from: Shape, to: Shape, registry: Registry): void {
  const [before, after] = [dependencyNames(from), dependencyNames(to)]
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, next] = [before.get(name), after.get(name)]
    if (next === undefined) registry.note('dependency-looser', from, to)
    else if (old === undefined || [...next].some((other) => !old.has(other)))
      registry.note('dependency-stricter', from, to)
    else if (next.size < old.size) registry.note('dependency-looser', from, to)
  }
  for (const keyword of ['dependencies', 'dependentSchemas']) {
    const [olds, news] = [shapesByName(from, keyword), shapesByName(to, keyword)]
    for (const name of new Set([...olds.keys(), ...news.keys()])) {
      const [old, next] = [olds.get(name), news.get(name)]
      if (old === undefined) registry.note('dependency-stricter', from, to, keyword)
      else if (next === undefined) registry.note('dependency-looser', from, to, keyword)
      else registry.compare(old(), next())
    }
  }
}

function dependencyNames({ schema }: Shape): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>()
  for (const keyword of ['dependencies', 'dependentRequired']) {
    const map = valueAt(schema, keyword)
    if (!isObject(map)) continue
    for (const [name, list] of Object.entries(map))
      if (isList(list)) found.set(name, new Set(list.map(canonicalText)))
  }
  return found
}

function requiredOf({ schema }: Shape): ReadonlySet<unknown> {
  const names = valueAt(schema, 'required')
  return new Set(isList(names) ? names : [])
}

function hasDefault({ schema }: Shape): boolean {
  return valueAt(schema, 'default') !== undefined
}
