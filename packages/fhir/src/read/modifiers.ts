import { issue } from '../issue.ts'
import type { FhirIssue } from '../issue.ts'
import { isList, isObject, objectsOf } from '../json.ts'
import type { Json } from '../json.ts'
import type { Reading } from './reading.ts'

/** What may turn the meaning of a resource around: we know no such extension, and reading on as if it were not there is wrong. */
const turning: ReadonlySet<string> = new Set(['modifierExtension', 'implicitRules'])

/** Says no to what the rest says, by its code. */
const denying: ReadonlySet<string> = new Set(['refuted', 'entered-in-error'])

/** Every modifier that we do not know, in the resources of which something was read. */
export function modifiersIn({ index, taken }: Reading): readonly FhirIssue[] {
  const used = new Set(taken.map(({ source }) => source))
  return index.sources
    .filter((source) => used.has(source) && mayTurn(source.resource))
    .flatMap((source) => inside(source.resource, `/entry/${source.index}/resource`))
}

/** Whether there is anything to look at more closely, which there seldom is. */
function mayTurn(value: Json): boolean {
  if (isList(value)) return value.some(mayTurn)
  if (!isObject(value)) return false
  return Object.keys(value).some(
    (name) =>
      turning.has(name) ||
      name === 'doNotPerform' ||
      name === 'verificationStatus' ||
      mayTurn(value[name] ?? null),
  )
}

function inside(value: Json, pointer: string): readonly FhirIssue[] {
  if (isList(value)) return value.flatMap((item, index) => inside(item, `${pointer}/${index}`))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, item]) =>
    turning.has(name) || (name === 'doNotPerform' && item !== false) || isDenied(name, item)
      ? [issue('fhir/modifier-unknown', `${pointer}/${name}`)]
      : inside(item, `${pointer}/${name}`),
  )
}

function isDenied(name: string, value: Json): boolean {
  if (name !== 'verificationStatus') return false
  return objectsOf(value)
    .flatMap((concept) => objectsOf(concept['coding']))
    .some(({ code }) => typeof code === 'string' && denying.has(code))
}
