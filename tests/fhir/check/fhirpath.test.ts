import { evaluate } from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import { expect, test } from 'vitest'
import { sample } from '@samenspraak/sdk/sample'
import { messageTypes } from '../../../packages/fhir/src/documents.ts'
import { isObject, objectsOf, plainText } from '../../../packages/fhir/src/json.ts'
import type { Json, JsonObject } from '../../../packages/fhir/src/json.ts'
import { functions } from '../../../packages/fhir/src/check/fhirpath/functions.ts'
import { meets } from '../../../packages/fhir/src/check/fhirpath/evaluate.ts'
import { itemOf } from '../../../packages/fhir/src/check/fhirpath/item.ts'
import { parseExpression } from '../../../packages/fhir/src/check/fhirpath/parse.ts'
import type { Expression } from '../../../packages/fhir/src/check/fhirpath/parse.ts'
import { Library } from '../../../packages/fhir/src/check/rules/library.ts'
import { bundleOf } from '../round-trip-of.ts'
import { goodBundle, resourcesOf } from './fault-bundle.ts'
import { definitionsIn } from './gate.ts'

const definitions = [...definitionsIn('r4'), ...definitionsIn('nl-core')]
const library = new Library(definitions)

function constraintsOf(
  definition: unknown,
): readonly { readonly path: string; readonly expression: string }[] {
  if (!isObject(definition)) return []
  return [definition['snapshot'], definition['differential']]
    .flatMap((view) => objectsOf(isObject(view) ? view['element'] : undefined))
    .flatMap(({ id, constraint }) =>
      objectsOf(constraint).map(({ expression }) => ({
        path: plainText(id),
        expression: plainText(expression),
      })),
    )
}

function callsIn(expression: Expression): readonly string[] {
  const own = expression.kind === 'call' ? [expression.name] : []
  const below = Object.values(expression).flatMap((part: unknown) => (Array.isArray(part) ? part : [part]))
  return [...own, ...below.flatMap((part: unknown) => (isExpression(part) ? callsIn(part) : []))]
}

function isExpression(part: unknown): part is Expression {
  return typeof part === 'object' && part !== null && 'kind' in part
}

test('every invariant of R4 and of nl-core can be read, and calls only functions that are there', () => {
  const called = new Set(
    definitions.flatMap(constraintsOf).flatMap(({ expression }) => callsIn(parseExpression(expression))),
  )
  expect([...called].filter((name) => !Object.hasOwn(functions, name))).toEqual([])
})

const ofRoots = new Map(
  definitionsIn('r4')
    .filter(isObject)
    .filter(({ kind }) => kind === 'resource')
    .map((definition) => [
      plainText(definition['type']),
      constraintsOf(definition).filter(({ path }) => !path.includes('.')),
    ]),
)

/** The resources that a second evaluator is asked about: good ones, and each with one element left out. */
function resources(): readonly JsonObject[] {
  const generated = Object.values(messageTypes).flatMap(({ name }) => {
    const bundle = bundleOf(name, sample(name, { seed: 3, index: 1 }))
    return isObject(bundle) ? resourcesOf(bundle).slice(0, 4) : []
  })
  const all = [...resourcesOf(goodBundle()), ...generated]
  return [...all, ...all.flatMap(withOneLess)]
}

function withOneLess(resource: JsonObject): readonly JsonObject[] {
  return Object.keys(resource)
    .filter((name) => name !== 'resourceType')
    .map((name) => Object.fromEntries(Object.entries(resource).filter(([key]) => key !== name)))
}

function around(resource: JsonObject): Parameters<typeof meets>[2] {
  const item = itemOf(resource, '')
  return {
    typeOf: (type, name) => library.child(type, name)?.type ?? '',
    resource: item,
    rootResource: item,
    resolve: () => undefined,
    isMember: () => undefined,
  }
}

test('npm fhirpath answers the invariants of whole resources as we do', () => {
  const different = resources().flatMap((resource) => {
    const rules = ofRoots.get(plainText(resource['resourceType'])) ?? []
    return rules
      .filter(({ expression }) => {
        const [theirs]: Json[] = evaluate(resource, expression, { resource }, r4, {
          traceFn: () => {},
        })
        return (theirs === true) !== meets(expression, itemOf(resource, ''), around(resource))
      })
      .map(({ expression }) => `${plainText(resource['resourceType'])}: ${expression}`)
  })
  expect(different).toEqual([])
})

const value: JsonObject = {
  resourceType: 'Observation',
  code: { text: 'x' },
  valueQuantity: { value: 7 },
  component: [{ code: { text: 'a' } }, { code: { text: 'b' } }],
}

test.each([
  ['value is Quantity', true],
  ['value <= 10', true],
  ['value.ofType(string).exists()', false],
  ['component.code.text.isDistinct()', true],
  ["component.select(code.text) contains 'b'", true],
  ["iif(component.count() > 1, code.text = 'x', false)", true],
  ["code.text.matches('^[a-z]$') and code.text.startsWith('y').not()", true],
  ["('2026' <= '2026-05-01') and ('2026-05-02' > '2026-05-01')", true],
  ['component.first().code.text | code.text | code.text', true],
  ['{} = 1', false],
])('%s is %s', (expression, answer) => {
  expect(meets(expression, itemOf(value, ''), around(value))).toBe(answer)
})

test('an expression that cannot be read is refused with a code', () => {
  expect(() => parseExpression("name.where(use = 'x'")).toThrow(
    expect.objectContaining({ code: 'fhir/expression-invalid' }),
  )
  expect(() => meets('name.nothing()', itemOf(value, ''), around(value))).toThrow(
    expect.objectContaining({ code: 'fhir/function-unknown' }),
  )
})
