import { evaluate } from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import { isObject, objectsOf, plainText } from '../../../../packages/fhir/src/json.ts'
import type { JsonObject } from '../../../../packages/fhir/src/json.ts'
import { definitionsIn } from '../gate.ts'
import type { Witness } from './witness.ts'

/** npm `fhirpath`: the invariants of R4, for who evaluates them; nothing else. */
export function invariants(): Witness {
  const rules = rulesByType()
  return {
    name: 'fhirpath (invariants)',
    errorsIn: (resource) => {
      const type = plainText(resource['resourceType'])
      return (rules.get(type) ?? []).flatMap(({ path, expression, key }) =>
        nodesAt(resource, path).some((node) => !holds(node, expression, resource)) ? [`${path} ${key}`] : [],
      )
    },
  }
}

interface Rule {
  readonly path: string
  readonly key: string
  readonly expression: string
}

function nodesAt(resource: JsonObject, path: string): readonly unknown[] {
  const steps = path.split('.').slice(1)
  return steps.length === 0
    ? [resource]
    : evaluated(resource, steps.map((step) => step.replace('[x]', '')).join('.'))
}

/** It throws at a value that is not of its type, which says that something is wrong too. */
function holds(node: unknown, expression: string, resource: JsonObject): boolean {
  try {
    return evaluated(node, expression, resource)[0] === true
  } catch {
    return false
  }
}

function evaluated(node: unknown, expression: string, resource?: JsonObject): readonly unknown[] {
  const environment = resource === undefined ? {} : { resource, rootResource: resource }
  const found: unknown = evaluate(node, expression, environment, r4, { traceFn: () => {} })
  return Array.isArray(found) ? found : []
}

function rulesByType(): ReadonlyMap<string, readonly Rule[]> {
  const types = definitionsIn('r4').filter(isObject)
  const own = new Map(types.map((each) => [plainText(each['type']), elementsOf(each)]))
  return new Map(
    types
      .filter(({ kind }) => kind === 'resource')
      .map((each) => [
        plainText(each['type']),
        elementsOf(each).flatMap((element) => [
          ...rulesOf(element, plainText(element['id'])),
          ...objectsOf(element['type']).flatMap(({ code }) => {
            const [root] = own.get(plainText(code)) ?? []
            return root === undefined ? [] : rulesOf(root, plainText(element['id']))
          }),
        ]),
      ]),
  )
}

function elementsOf({ snapshot }: JsonObject): readonly JsonObject[] {
  return objectsOf(isObject(snapshot) ? snapshot['element'] : undefined)
}

function rulesOf({ constraint }: JsonObject, path: string): readonly Rule[] {
  return objectsOf(constraint).map(({ key, expression }) => ({
    path,
    key: plainText(key),
    expression: plainText(expression),
  }))
}
