import type { Sources } from '../../sources/sources.ts'
import type { Handeling, Part, Verzameling } from './contract.ts'
import { exampleOf, patchOf } from './examples.ts'
import { componentName, messageOf, viewName } from './message-components.ts'
import { header, problems } from './responses.ts'

/** Problems that any operation can give. */
const always = [400, 401, 403, 429, 503] as const

/** What the operations of one collection need to be described. */
interface Described {
  readonly collection: Verzameling
  readonly name: string
  readonly example: Part
}

/** The paths of a collection with their operations. */
export function collectionPaths(collection: Verzameling, sources: Sources): Part {
  const example = exampleOf(messageOf(collection.bericht, sources))
  const described = { collection, name: componentName(collection.bericht), example }
  const can = (one: Handeling): boolean => collection.handelingen.includes(one)
  const base = `/${collection.pad}`
  return {
    ...(can('maken') ? { [base]: { post: making(described) } } : {}),
    ...(can('zoeken') ? { [`${base}/zoekvragen`]: { post: searching(described) } } : {}),
    [`${base}/{id}`]: {
      get: reading(described),
      ...(can('wijzigen') ? { patch: changing(described) } : {}),
    },
    ...(can('intrekken') ? { [`${base}/{id}/intrekking`]: { post: withdrawing(described) } } : {}),
    ...(can('versies')
      ? {
          [`${base}/{id}/versies`]: { get: listingVersions(described) },
          [`${base}/{id}/versies/{versienummer}`]: { get: readingVersion(described) },
        }
      : {}),
  }
}

function making(described: Described): Part {
  const { collection, name, example } = described
  return {
    ...named(described, 'maak', `${capital(collection.een.nl)} neerleggen`),
    description:
      'De maker kiest de id. Hetzelfde document nog eens neerleggen geeft 200 en verandert niets; iets anders onder dezelfde id geeft 409.',
    parameters: [parameter('Handtekening')],
    requestBody: body('application/json', `#/components/schemas/${name}`, example),
    responses: {
      '200': seen(described, 'Dit document stond er al.'),
      '201': seen(described, 'Neergelegd.', { Location: header('Location') }),
      ...problems(...always, 406, 409, 413, 415),
    },
  }
}

function searching(described: Described): Part {
  const { collection, example } = described
  return {
    ...named(described, 'zoek', `${capital(collection.meer.nl)} zoeken`),
    description:
      'Geeft de inzages van wat voldoet en waarvan de rol iets mag zien; aantallen gaan alleen daarover.',
    parameters: [parameter('Handtekening')],
    requestBody: body('application/json', '#/components/schemas/Zoekvraag', {
      gewijzigdSinds: '2026-07-01T00:00:00Z',
      pagina: 1,
      paginagrootte: 20,
    }),
    responses: {
      '200': {
        description: 'Wat er is gevonden.',
        headers: { 'API-Version': header('ApiVersion') },
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['resultaten', 'pagina', 'paginagrootte', 'totaal'],
              properties: {
                resultaten: {
                  type: 'array',
                  maxItems: 100,
                  items: { $ref: `#/components/schemas/${viewName(collection.bericht)}` },
                },
                pagina: { type: 'integer', minimum: 1 },
                paginagrootte: { type: 'integer', minimum: 1 },
                totaal: { type: 'integer', minimum: 0 },
              },
            },
            example: { resultaten: [example], pagina: 1, paginagrootte: 20, totaal: 1 },
          },
        },
      },
      ...problems(...always, 406, 413, 415),
    },
  }
}

function reading(described: Described): Part {
  return {
    ...named(described, 'lees', `${capital(described.collection.een.nl)} inzien`),
    description: 'De inzage voor de rol en het doel in het token.',
    parameters: [parameter('Id'), parameter('IfNoneMatch')],
    responses: {
      '200': seen(described, 'De inzage.'),
      '304': { description: 'De inzage is nog dezelfde.', headers: tagged },
      ...problems(...always, 404, 406, 410),
    },
  }
}

function changing(described: Described): Part {
  return {
    ...named(described, 'wijzig', `${capital(described.collection.een.nl)} wijzigen`),
    description: 'Een JSON Patch op de inzage. Slaagt helemaal of niet.',
    parameters: [parameter('Id'), parameter('IfMatch'), parameter('Handtekening')],
    requestBody: body(
      'application/json-patch+json',
      '#/components/schemas/Wijziging',
      patchOf(described.example),
    ),
    responses: {
      '200': seen(described, 'De inzage na de wijziging.'),
      ...problems(...always, 404, 406, 409, 410, 412, 413, 415, 428),
    },
  }
}

function withdrawing(described: Described): Part {
  const { collection, name, example } = described
  const withdrawal = { op: '2026-09-01T09:30:00+02:00', door: Object(example['gegevenDoor'])[0] }
  return {
    ...named(described, 'trekIn', `${capital(collection.een.nl)} intrekken`),
    description: 'Vanaf het volgende antwoord is niets meer te zien wat alleen hierop berustte.',
    parameters: [parameter('Id'), parameter('Handtekening')],
    requestBody: body('application/json', `#/components/schemas/${name}Intrekking`, withdrawal),
    responses: {
      '200': seen(described, 'Ingetrokken; ook als dat al zo was.'),
      ...problems(...always, 404, 406, 409, 413, 415),
    },
  }
}

function listingVersions(described: Described): Part {
  return {
    ...named(described, 'leesVersiesVan', `Versies van ${described.collection.een.nl}`),
    description: 'Wie niets van een versie mag zien, ziet haar niet in de lijst.',
    parameters: [parameter('Id')],
    responses: {
      '200': {
        description: 'De versies.',
        headers: { 'API-Version': header('ApiVersion') },
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Versielijst' },
            example: { versies: [{ versienummer: 1, vastgelegdOp: '2026-03-02T08:15:00Z' }] },
          },
        },
      },
      ...problems(...always, 404, 406, 410),
    },
  }
}

function readingVersion(described: Described): Part {
  return {
    ...named(described, 'leesVersieVan', `Een versie van ${described.collection.een.nl} inzien`),
    description: 'De inzage van toen, volgens de bevoegdheden van nu.',
    parameters: [parameter('Id'), parameter('Versienummer')],
    responses: { '200': seen(described, 'De inzage.'), ...problems(...always, 404, 406, 410) },
  }
}

function named({ collection, name }: Described, verb: string, summary: string): Part {
  return { operationId: `${verb}${name}`, tags: [capital(collection.meer.nl)], summary }
}

const tagged: Part = { 'API-Version': header('ApiVersion'), ETag: header('ETag') }

function seen({ collection, example }: Described, description: string, more: Part = {}): Part {
  return {
    description,
    headers: { ...tagged, 'Samenspraak-Verlies': header('Verlies'), ...more },
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${viewName(collection.bericht)}` },
        example,
      },
    },
  }
}

function body(mediaType: string, $ref: string, example: unknown): Part {
  return { required: true, content: { [mediaType]: { schema: { $ref }, example } } }
}

function parameter(name: string): Part {
  return { $ref: `#/components/parameters/${name}` }
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
