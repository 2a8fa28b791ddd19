import { isMessageSchema } from '../../sources/schemas.ts'
import type { SchemaSource } from '../../sources/schemas.ts'
import type { LinkedDataSources } from './linked-data-sources.ts'
import type { Published } from './catalogue.ts'
import type { PublishedFile } from './distribution.ts'
import { checkedIri, iriOf, schemeIri } from './iris.ts'
import { licences } from './licences.ts'

const standards = {
  nlSbb: checkedIri('https://docs.geostandaarden.nl/nl-sbb/def-st-nl-sbb-20241010/'),
  rdfs: checkedIri('https://www.w3.org/TR/rdf-schema/'),
  jsonSchema: checkedIri('https://json-schema.org/draft/2020-12/schema'),
  jsonLd: checkedIri('https://www.w3.org/TR/json-ld11/'),
} as const

/** Everything that the catalogue names, from the same sources as the files themselves. */
export function publishedThings(sources: LinkedDataSources): readonly Published[] {
  return [
    glossaryOf(sources),
    codeLists(),
    ontology(),
    ...sources.schemas.map((schema) => schemaOf(sources, schema)),
  ]
}

const everywhere = { nl: 'sociaal domein', en: 'social domain' } as const

/** The date is that of the last change of a term. */
function glossaryOf({ glossary }: LinkedDataSources): Published {
  const dates = [...glossary.values()]
    .flatMap((term) => term.geschiedenis.map(({ datum }) => datum))
    .toSorted()
  const base = { licence: licences.glossary, conformsTo: standards.nlSbb }
  return {
    iri: schemeIri,
    titel: { nl: 'Begrippenkader Samenspraak', en: 'Samenspraak concept scheme' },
    omschrijving: {
      nl: 'De begrippen van het gemeentelijk sociaal domein met definitie, uitleg, wettelijke bron en onderlinge verschillen.',
      en: 'The concepts of the municipal social domain with definition, explanation, legal source and differences.',
    },
    trefwoorden: [everywhere, { nl: 'Wmo', en: 'Wmo' }, { nl: 'Jeugdwet', en: 'Youth Act' }],
    subject: undefined,
    conformsTo: standards.nlSbb,
    version: undefined,
    modified: dates.at(-1),
    files: [
      ...bothForms('samenspraak', 'begrippenkader', base),
      {
        iri: iriOf('id:distributie/begrippenkader-csv'),
        path: 'linked-data/begrippen.csv',
        titel: { nl: 'Begrippen als tabel', en: 'Concepts as a table' },
        kind: 'csv',
        licence: licences.glossary,
        // RFC 4180 has commas and no byte order mark.
        conformsTo: undefined,
      },
    ],
  }
}

function codeLists(): Published {
  return {
    iri: iriOf('id:dataset/codelijsten'),
    titel: { nl: 'Codelijsten van Samenspraak', en: 'Samenspraak code lists' },
    omschrijving: {
      nl: 'De codes in berichten, met bij elke lijst de standaard en de editie waar zij uit komt.',
      en: 'The codes in messages, with the standard and the edition each list comes from.',
    },
    trefwoorden: [everywhere, { nl: 'codelijst', en: 'code list' }],
    subject: 'codelijst',
    conformsTo: standards.nlSbb,
    version: undefined,
    modified: undefined,
    files: bothForms('codelijsten', 'codelijsten', {
      licence: licences.glossary,
      conformsTo: standards.nlSbb,
    }),
  }
}

function ontology(): Published {
  return {
    iri: iriOf('id:dataset/ontologie'),
    titel: { nl: 'Eigenschappen van berichten', en: 'Properties of messages' },
    omschrijving: {
      nl: 'Elke eigenschap van elk bericht met naam, begrip en soort waarde, en de eigen woorden van deze export.',
      en: 'Every property of every message with name, concept and kind of value, and the own words of this export.',
    },
    trefwoorden: [everywhere],
    subject: undefined,
    conformsTo: standards.rdfs,
    version: undefined,
    modified: undefined,
    files: bothForms('ontologie', 'ontologie', { licence: licences.schemas, conformsTo: standards.rdfs }),
  }
}

/** A schema version has no date until a release publishes it. */
function schemaOf({ glossary }: LinkedDataSources, source: SchemaSource): Published {
  const { name, version, schema } = source
  const term = glossary.get(schema['x-begrip'] ?? '')
  const title = { nl: schema.title ?? name, en: schema['x-en'] ?? name }
  return {
    iri: checkedIri(source.id),
    titel: { nl: `Schema: ${title.nl} ${version}`, en: `Schema: ${title.en} ${version}` },
    omschrijving: {
      nl: `JSON Schema voor ‘${title.nl}’. ${term?.definitie.nl ?? ''}`.trim(),
      en: `JSON Schema for ‘${title.en}’. ${term?.definitie.en ?? ''}`.trim(),
    },
    trefwoorden: [everywhere, ...(term === undefined ? [] : [term.voorkeursterm])],
    subject: schema['x-begrip'],
    conformsTo: standards.jsonSchema,
    version,
    modified: undefined,
    files: schemaFiles(source),
  }
}

function schemaFiles(source: SchemaSource): readonly PublishedFile[] {
  const folder = `schemas/${source.name}/${source.version}/${source.name}`
  const file = (
    part: string,
    nl: string,
    en: string,
    kind: PublishedFile['kind'],
    conformsTo: string,
  ): PublishedFile => ({
    iri: iriOf(`id:distributie/${source.name}-${source.version}-${part.replaceAll('.', '-')}`),
    path: `${folder}.${part}`,
    titel: { nl, en },
    kind,
    licence: licences.schemas,
    conformsTo,
  })
  const schema = file('schema.json', 'Schema', 'Schema', 'json', standards.jsonSchema)
  if (!isMessageSchema(source)) return [schema]
  return [
    schema,
    file('bundled.schema.json', 'Schema als één bestand', 'Schema in one file', 'json', standards.jsonSchema),
    file('context.jsonld', 'Context voor JSON-LD', 'Context for JSON-LD', 'jsonLd', standards.jsonLd),
  ]
}

function bothForms(
  path: string,
  name: string,
  shared: { readonly licence: string; readonly conformsTo: string },
): readonly PublishedFile[] {
  return [
    {
      iri: iriOf(`id:distributie/${name}-turtle`),
      path: `linked-data/${path}.ttl`,
      titel: { nl: 'Turtle', en: 'Turtle' },
      kind: 'turtle',
      ...shared,
    },
    {
      iri: iriOf(`id:distributie/${name}-json-ld`),
      path: `linked-data/${path}.jsonld`,
      titel: { nl: 'JSON-LD', en: 'JSON-LD' },
      kind: 'jsonLd',
      ...shared,
    },
  ]
}
