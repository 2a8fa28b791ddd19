import { isObject, plainText } from '../../json.ts'
import type { Json } from '../../json.ts'
import type { TypeRule } from '../rules/definition.ts'
import { placeBelow } from '../place.ts'
import type { Placed } from './placed.ts'
import type { Frame, Run } from './run.ts'
import type { Target } from './targets.ts'

const core = 'http://hl7.org/fhir/StructureDefinition/'

/** What a reference points to, as far as it is there. */
export function targetOf({ value }: Placed, { root }: Frame, run: Run): Target | undefined {
  const reference = isObject(value) ? value['reference'] : undefined
  return typeof reference === 'string' ? run.targets.find(reference, root) : undefined
}

/** Checks that a reference points to something that is there, where that can be known. */
export function checkReference(item: Placed, frame: Frame, run: Run): void {
  const reference = isObject(item.value) ? plainText(item.value['reference']) : ''
  const mustBeHere = reference.startsWith('#') || (run.targets.isBundle && reference.startsWith('urn:'))
  const target = targetOf(item, frame, run)
  const place = placeBelow(item.place, 'reference', '.reference')
  if (mustBeHere && target === undefined) run.report('fhir/reference-unresolved', place)
  const said: Json | undefined = isObject(item.value) ? item.value['type'] : undefined
  if (target !== undefined && said !== undefined && said !== target.item.type) {
    run.report('fhir/reference-target', placeBelow(item.place, 'type', '.type'))
  }
}

/** Whether a reference points to one of the kinds that a rule names; what nobody knows is taken as right. */
export function isRightTarget(
  item: Placed,
  { targets }: TypeRule,
  frame: Frame,
  run: Run,
  meets: (target: Target, profile: string) => boolean,
): boolean {
  if (targets.length === 0 || targets.includes(`${core}Resource`)) return true
  const target = targetOf(item, frame, run)
  const type = target?.item.type ?? typeSaid(item, run)
  if (type === undefined) return true
  return targets.some((url) => {
    const definition = run.library.definition(url)
    if (definition === undefined) return true
    if (definition.type !== type) return false
    return definition.base === undefined || target === undefined || meets(target, url)
  })
}

/** The type that a reference says itself, in so many words or in its address. */
function typeSaid({ value }: Placed, run: Run): string | undefined {
  if (!isObject(value)) return undefined
  const { type, reference } = value
  if (typeof type === 'string' && run.library.isResource(type)) return type
  const parts = plainText(reference)
    .replace(/\/_history\/[^/]+$/, '')
    .split('/')
  const found = parts.at(-2)
  return found !== undefined && run.library.isResource(found) ? found : undefined
}
