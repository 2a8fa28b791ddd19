import type { Content } from '../contents/content.ts'
import { dialectNamed } from '../contents/dialect.ts'
import { isObject, parseJson, valueAt } from '../contents/json.ts'
import { summaryOf } from '../catalogue/schema-summary.ts'
import { nationalContext } from '../subjects/subject-name.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'
import { partsFor } from './address-parts.ts'
import { answerAt, jsonText } from './edition-file.ts'
import type { EditionFile } from './edition-file.ts'
import { lastOf } from './edition-source.ts'
import type { EditionSource, EditionSubject } from './edition-source.ts'

const specVersion = '1.0-rc4'

type Attributes = Readonly<Record<string, unknown>>

/** The read-only view of xRegistry 1.0-rc4: `/export` with everything, and the metadata of each thing apart. */
export function* xregistryFiles(source: EditionSource): Generator<EditionFile> {
  const groups = new Map<string, EditionSubject[]>()
  for (const subject of source.subjects) {
    const group = groupOf(subject.name)
    groups.set(group, [...(groups.get(group) ?? []), subject])
  }
  const whole: Record<string, unknown> = {}
  const listed: Record<string, unknown> = {}
  const partOfGroup = partsFor([...groups.keys()])
  for (const [group, subjects] of groups) {
    const xid = `/schemagroups/${partOfGroup(group)}`
    const partOf = partsFor(subjects.map(({ name }) => name.subject))
    const place = ({ name }: EditionSubject): string => `${xid}/schemas/${partOf(name.subject)}`
    const own = { schemagroupid: group, self: xid, xid, epoch: 1 }
    const schemas = Object.fromEntries(
      subjects.map((subject) => [subject.name.subject, schemaOf(subject, source, place(subject))]),
    )
    listed[group] = { ...own, schemasurl: `${xid}/schemas`, schemascount: subjects.length }
    whole[group] = { ...own, schemasurl: '#/schemagroups', schemascount: subjects.length, schemas }
    yield answerAt(xid.slice(1), listed[group])
    yield answerAt(`${xid.slice(1)}/schemas`, withoutContents(schemas))
    for (const subject of subjects) yield* detailFiles(subject, source, place(subject))
  }
  yield answerAt('schemagroups', listed)
  yield answerAt('export', { ...registryOf(groups.size), schemagroups: whole })
}

function registryOf(groups: number): Attributes {
  return {
    specversion: specVersion,
    registryid: 'samenspraak',
    self: '/',
    xid: '/',
    epoch: 1,
    schemagroupsurl: '/schemagroups',
    schemagroupscount: groups,
  }
}

function* detailFiles(subject: EditionSubject, source: EditionSource, xid: string): Generator<EditionFile> {
  const { versions: all, ...schema } = schemaOf(subject, source, xid)
  yield { path: `${xid.slice(1)}$details`, text: jsonText(withoutContent(schema)) }
  const listed = Object.entries(all).map(([id, version]) => [id, withoutContent(version)] as const)
  yield answerAt(`${xid.slice(1)}/versions`, Object.fromEntries(listed))
  for (const [id, version] of listed)
    yield { path: `${xid.slice(1)}/versions/${id}$details`, text: jsonText(version) }
}

function schemaOf(
  { versions }: EditionSubject,
  { contents }: EditionSource,
  xid: string,
): Attributes & { readonly versions: Readonly<Record<string, Attributes>> } {
  const last = lastOf(versions)
  const own = versions.map((version, index) => {
    const ancestor = versions[index - 1] ?? version
    return [String(version.version), versionOf(version, ancestor, { contents, xid, last })] as const
  })
  return {
    ...Object.fromEntries(own)[String(last.version)],
    self: `${xid}$details`,
    xid,
    metaurl: `${xid}$details`,
    versionsurl: `${xid}/versions`,
    versionscount: versions.length,
    versions: Object.fromEntries(own),
  }
}

function versionOf(
  version: Version,
  ancestor: Version,
  {
    contents,
    xid,
    last,
  }: {
    readonly contents: ReadonlyMap<number, Content>
    readonly xid: string
    readonly last: Version
  },
): Attributes {
  const content = contents.get(version.contentId)
  const schema = content === undefined ? undefined : parseJson(content.text)
  const title = schema === undefined ? undefined : summaryOf(schema).title?.nl
  const own = `${xid}/versions/${version.version}`
  return {
    schemaid: version.subject,
    versionid: String(version.version),
    self: `${own}$details`,
    xid: own,
    epoch: 1,
    ...(title === undefined ? {} : { name: title }),
    isdefault: version === last,
    ...(version.label === undefined ? {} : { labels: { label: version.label } }),
    createdat: version.registeredAt,
    modifiedat: version.registeredAt,
    ancestor: String(ancestor.version),
    contenttype: 'application/schema+json',
    format: formatOf(schema),
    ...(version.state.status === 'gepubliceerd' ? {} : { deprecated: deprecatedOf(version) }),
    ...(content === undefined ? {} : { schemaurl: `/v1/inhoud/${content.schemaHash}` }),
    ...(schema === undefined ? {} : { schema }),
  }
}

function formatOf(schema: ReturnType<typeof parseJson>): string {
  const declared = isObject(schema) ? valueAt(schema, '$schema') : undefined
  const dialect = (declared === undefined ? undefined : dialectNamed(declared)) ?? '2020-12'
  return `JsonSchema/${dialect}`
}

function deprecatedOf({ state }: Version): Attributes {
  return {
    ...(state.deprecatedFrom === undefined ? {} : { effective: `${state.deprecatedFrom}T00:00:00Z` }),
    ...(state.successor === undefined ? {} : { alternative: state.successor }),
  }
}

function withoutContents(all: Readonly<Record<string, Attributes>>): Readonly<Record<string, Attributes>> {
  return Object.fromEntries(
    Object.entries(all).map(([id, { versions: _versions, ...attributes }]) => [
      id,
      withoutContent(attributes),
    ]),
  )
}

/** Metadata has an address for the schema; only the whole export has the schema in it. */
function withoutContent({ schema: _schema, ...attributes }: Attributes): Attributes {
  return attributes
}

/** A group for each context; the national set cannot be taken for a context of that name. */
function groupOf({ context }: SubjectName): string {
  return context === nationalContext ? 'landelijk' : `context:${context.slice(1)}`
}
