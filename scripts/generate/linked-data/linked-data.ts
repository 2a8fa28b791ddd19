import { isMessageSchema } from '../../sources/schemas.ts'
import type { LinkedDataSources } from './linked-data-sources.ts'
import { graphOfCatalogue } from './catalogue.ts'
import { graphOfCodeLists } from './code-list-graphs.ts'
import { graphOfAll, graphOfCollection, graphOfFrame, graphOfTerm } from './glossary-graphs.ts'
import { indexGlossary } from './glossary-index.ts'
import { firstOfEach } from './graph.ts'
import type { Description } from './graph.ts'
import { writeJsonLd, writeSharedContext } from './json-ld.ts'
import { messageContext } from './message-context.ts'
import { messageOntology } from './message-ontology.ts'
import { ownVocabulary } from './own-vocabulary.ts'
import { publishedThings } from './published.ts'
import { writeTable } from './table.ts'
import { writeTurtle } from './turtle.ts'

/** The linked data of @samenspraak/schemas, and the JSON-LD context beside each message schema. Path -> text. */
export function linkedData(sources: LinkedDataSources): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const add = (path: string, descriptions: readonly Description[]): void => {
    const graph = firstOfEach(descriptions)
    files.set(`linked-data/${path}.ttl`, writeTurtle(graph))
    files.set(`linked-data/${path}.jsonld`, writeJsonLd(graph))
  }
  const index = indexGlossary(sources)
  add('samenspraak', graphOfAll(index))
  add('kader', graphOfFrame(index))
  for (const term of index.terms.values()) add(`begrippen/${term.sleutel}`, graphOfTerm(term, index))
  for (const collection of index.collections)
    add(`collecties/${collection.sleutel}`, graphOfCollection(collection, index))
  add('codelijsten', graphOfCodeLists(sources.codeLists.values()))
  add('ontologie', [...ownVocabulary, ...messageOntology(sources)])
  add('catalogus', graphOfCatalogue(publishedThings(sources)))
  files.set('linked-data/begrippen.csv', writeTable(index))
  files.set('linked-data/context.jsonld', writeSharedContext())
  for (const source of sources.schemas.filter(isMessageSchema))
    files.set(contextPath(source.name, source.version), messageContext(sources.set, source.schema))
  return files
}

/** Where the linked data stands in the package; a `.ttl` has a `.jsonld` beside it. */
export const linkedDataIndex = {
  vocabulaire: 'linked-data/samenspraak.ttl',
  kader: 'linked-data/kader.ttl',
  codelijsten: 'linked-data/codelijsten.ttl',
  ontologie: 'linked-data/ontologie.ttl',
  catalogus: 'linked-data/catalogus.ttl',
  begrip: 'linked-data/begrippen/{sleutel}.ttl',
  collectie: 'linked-data/collecties/{sleutel}.ttl',
  context: 'linked-data/context.jsonld',
  tabel: 'linked-data/begrippen.csv',
} as const

/** Where the JSON-LD context of a schema version stands in the package. */
export function contextPath(name: string, version: string): string {
  return `schemas/${name}/${version}/${name}.context.jsonld`
}
