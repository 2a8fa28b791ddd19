import type { Json } from '../contents/json.ts'
import { dataClassifications } from '../http/objecttypes/object-type-wire.ts'
import { listAt, membersOf, numberAt, textAt } from '../records/members.ts'
import type { Members } from '../records/members.ts'
import type { Registering } from '../registration/registering.ts'
import { classifications, keyOfDescription } from '../subjects/description.ts'
import type { Description } from '../subjects/description.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import { writeSubject } from '../subjects/subject-name.ts'
import type { VersionState } from '../subjects/version.ts'
import type { Ask } from './fetch-json.ts'
import { faultsOf, unreadable } from './import-fault.ts'
import type { Fetched, Imported, ImportFault } from './import-fault.ts'
import { importer, takeOver } from './take-over.ts'

/** Where object types come from, and whose they become. */
export interface ObjecttypesImport {
  readonly ask: Ask
  readonly from: string
  readonly context: string
}

const mostPages = 1000

/** Takes over the published versions of every object type, with what is said of it; drafts stay where they are. */
export async function importFromObjecttypes(
  registering: Registering,
  { ask, from, context }: ObjecttypesImport,
): Promise<Imported> {
  const types = await pagesOf(ask, 'objecttypes')
  if (!types.ok) return { added: 0, present: 0, faults: [types.fault] }
  const faults: ImportFault[] = []
  let [added, present] = [0, 0]
  for (const type of types.value) {
    const name = { context, subject: subjectOf(type) }
    const uuid = textAt(type, 'uuid') ?? ''
    const versions = await pagesOf(ask, `objecttypes/${encodeURIComponent(uuid)}/versions`)
    if (!versions.ok) {
      faults.push(versions.fault)
      continue
    }
    const published = versions.value.filter((version) => textAt(version, 'status') !== 'draft')
    for (const version of published.toSorted(byNumber)) {
      const outcome = await takeOver(registering, {
        name,
        text: JSON.stringify(version.get('jsonSchema') ?? null),
        references: [],
        ...stateOf(version),
        motivation: `Overgenomen van ${from}.`,
      })
      if (!outcome.ok)
        faults.push(...faultsOf(`${writeSubject(name)}@${numberAt(version, 'version')}`, outcome.refusals))
      else if (outcome.value.created) added += 1
      else present += 1
    }
    await describe(registering, name, type)
  }
  return { added, present, faults }
}

/** All items of a list in pages; some servers answer with the list itself. */
async function pagesOf(ask: Ask, path: string): Promise<Fetched<readonly Members[]>> {
  const items: Members[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await ask(`${path}?page=${page}`)
    if (!answer.ok) return answer
    const list = itemsOf(answer.value)
    if (list === undefined) return { ok: false, fault: unreadable(path) }
    items.push(...list)
    if (typeof membersOf(answer.value).get('next') !== 'string') return { ok: true, value: items }
  }
  return { ok: false, fault: unreadable(path) }
}

function itemsOf(value: Json | undefined): readonly Members[] | undefined {
  if (Array.isArray(value)) return value.map(membersOf)
  const members = membersOf(value)
  return Array.isArray(members.get('results')) ? listAt(members, 'results').map(membersOf) : undefined
}

/** The name that our own facade says, or one made of the name for people. */
function subjectOf(type: Members): string {
  const own = textAt(membersOf(type.get('labels')), 'schema')
  if (own !== undefined && own !== '' && !own.startsWith(':')) return own
  const plain = (textAt(type, 'name') ?? '').normalize('NFKD').toLowerCase()
  const slug = plain.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '')
  return `${slug === '' ? (textAt(type, 'uuid') ?? 'objecttype') : slug}.v1`
}

function byNumber(one: Members, other: Members): number {
  return (numberAt(one, 'version') ?? 0) - (numberAt(other, 'version') ?? 0)
}

function stateOf(version: Members): { readonly state?: VersionState } {
  return textAt(version, 'status') === 'deprecated' ? { state: { status: 'verouderd' } } : {}
}

/** Says of a subject what the other side says of it, unless somebody said something here. */
async function describe({ store, clock }: Registering, name: SubjectName, type: Members): Promise<void> {
  const classificatie = classifications.find(
    (one) => dataClassifications[one] === textAt(type, 'dataClassification'),
  )
  const [omschrijving, eigenaar] = [textAt(type, 'description'), textAt(type, 'maintainerOrganization')]
  const value: Description = {
    ...(omschrijving === undefined || omschrijving === ''
      ? {}
      : { omschrijving: omschrijving.slice(0, 2000) }),
    ...(eigenaar === undefined || eigenaar === '' ? {} : { eigenaar: eigenaar.slice(0, 200) }),
    ...(classificatie === undefined ? {} : { classificatie }),
  }
  const isThere = (await store.version(name, 'latest', 'live')) !== undefined
  if (!isThere || Object.keys(value).length === 0) return
  await store.putRecord({ kind: 'onderwerp', key: keyOfDescription(name), value }, 0, {
    at: clock().toISOString(),
    actor: importer,
    action: 'instelling-gewijzigd',
    on: name,
    detail: { onderwerp: true },
  })
}
