import { sample } from '@samenspraak/sdk/sample'
import { messageTypes } from '../../../packages/fhir/src/documents.ts'
import { isObject } from '../../../packages/fhir/src/json.ts'
import { fromXml, toXml } from '../../../packages/fhir/src/xml/index.ts'
import { canonical } from '../canonical.ts'
import { bundleOf } from '../round-trip-of.ts'

/** What XML leaves of a resource: nothing of it changed, or what did. */
export function throughXml(resource: unknown): 'the same' | readonly string[] {
  const written = toXml(resource)
  if (!written.ok) return written.issues.map(({ code }) => code)
  const read = fromXml(written.xml)
  if (!read.ok) return read.issues.map(({ code }) => code)
  const issues = [...written.issues, ...read.issues].map(({ code, pointer }) => `${code} ${pointer}`)
  if (issues.length > 0) return issues
  return canonical(read.resource) === canonical(resource) ? 'the same' : ['not the same']
}

/** Which of the Bundles of generated documents come back otherwise; `count` of each kind. */
export function changedByXml(count: number, seed = 1): readonly string[] {
  return Object.values(messageTypes).flatMap(({ name }) =>
    Array.from({ length: count }, (_, index) => {
      const outcome = throughXml(bundleOf(name, sample(name, { seed, index })))
      return outcome === 'the same' ? [] : [`${name} ${index}: ${outcome.join(', ')}`]
    }).flat(),
  )
}

/** The resources of a Bundle of definitions. */
export function resourcesIn(bundle: unknown): readonly unknown[] {
  const entries = isObject(bundle) ? bundle['entry'] : undefined
  return Array.isArray(entries)
    ? entries.flatMap((entry: unknown) => (isObject(entry) ? [entry['resource']] : []))
    : []
}
