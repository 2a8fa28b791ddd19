import type { Sources } from '../../sources/sources.ts'
import type { Handeling, Part, Verzameling } from './contract.ts'
import { exampleOf, patchOf } from './examples.ts'
import { componentName, messageOf, viewName } from './message-components.ts'
import { body, capital, named, parameter, seen, tagged, theView } from './operation-parts.ts'
import type { Described } from './operation-parts.ts'
import { header, problems } from './responses.ts'

/** Problems that any operation can give. */
const always = [400, 401, 403, 429, 503] as const

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
    ...named(described, 'maak', {
      nl: `${capital(collection.een.nl)} neerleggen`,
      en: `Place ${collection.een.en}`,
    }),
    description: {
      nl: 'De maker kiest de id. Hetzelfde document nog eens neerleggen geeft 200 en verandert niets; iets anders onder dezelfde id geeft 409.',
      en: 'The maker chooses the id. Placing the same document again gives 200 and changes nothing; something else under the same id gives 409.',
    },
    parameters: [parameter('Handtekening')],
    requestBody: body('application/json', `#/components/schemas/${name}`, example),
    responses: {
      '200': seen(described, { nl: 'Dit document stond er al.', en: 'This document was there already.' }),
      '201': seen(described, { nl: 'Neergelegd.', en: 'Placed.' }, { Location: header('Location') }),
      ...problems(...always, 406, 409, 413, 415),
    },
  }
}

function searching(described: Described): Part {
  const { collection, example } = described
  return {
    ...named(described, 'zoek', {
      nl: `${capital(collection.meer.nl)} zoeken`,
      en: `Search ${collection.meer.en}`,
    }),
    description: {
      nl: 'Geeft de inzages van wat voldoet en waarvan de rol iets mag zien; aantallen gaan alleen daarover.',
      en: 'Gives the views of what matches and of which the role may see something; counts are about those alone.',
    },
    parameters: [parameter('Handtekening')],
    requestBody: body('application/json', '#/components/schemas/Zoekvraag', {
      gewijzigdSinds: '2026-07-01T00:00:00Z',
      pagina: 1,
      paginagrootte: 20,
    }),
    responses: {
      '200': {
        description: { nl: 'Wat er is gevonden.', en: 'What was found.' },
        headers: { 'API-Version': header('ApiVersion') },
        content: {
          'application/json': {
            schema: foundOf(collection),
            example: { resultaten: [example], pagina: 1, paginagrootte: 20, totaal: 1 },
          },
        },
      },
      ...problems(...always, 406, 413, 415),
    },
  }
}

function foundOf(collection: Verzameling): Part {
  return {
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
  }
}

function reading(described: Described): Part {
  const { een } = described.collection
  return {
    ...named(described, 'lees', { nl: `${capital(een.nl)} inzien`, en: `View ${een.en}` }),
    description: {
      nl: 'De inzage voor de rol en het doel in het token.',
      en: 'The view for the role and the purpose in the token.',
    },
    parameters: [parameter('Id'), parameter('IfNoneMatch')],
    responses: {
      '200': seen(described, theView),
      '304': {
        description: { nl: 'De inzage is nog dezelfde.', en: 'The view is still the same.' },
        headers: tagged,
      },
      ...problems(...always, 404, 406, 410),
    },
  }
}

function changing(described: Described): Part {
  const { een } = described.collection
  return {
    ...named(described, 'wijzig', { nl: `${capital(een.nl)} wijzigen`, en: `Change ${een.en}` }),
    description: {
      nl: 'Een JSON Patch op de inzage. Slaagt helemaal of niet.',
      en: 'A JSON Patch on the view. It succeeds as a whole or not at all.',
    },
    parameters: [parameter('Id'), parameter('IfMatch'), parameter('Handtekening')],
    requestBody: body(
      'application/json-patch+json',
      '#/components/schemas/Wijziging',
      patchOf(described.example),
    ),
    responses: {
      '200': seen(described, { nl: 'De inzage na de wijziging.', en: 'The view after the change.' }),
      ...problems(...always, 404, 406, 409, 410, 412, 413, 415, 428),
    },
  }
}

function withdrawing(described: Described): Part {
  const { collection, name, example } = described
  const withdrawal = { op: '2026-09-01T09:30:00+02:00', door: Object(example['gegevenDoor'])[0] }
  return {
    ...named(described, 'trekIn', {
      nl: `${capital(collection.een.nl)} intrekken`,
      en: `Withdraw ${collection.een.en}`,
    }),
    description: {
      nl: 'Vanaf het volgende antwoord is niets meer te zien wat alleen hierop berustte.',
      en: 'From the next answer on, nothing can be seen any more that rested on this alone.',
    },
    parameters: [parameter('Id'), parameter('Handtekening')],
    requestBody: body('application/json', `#/components/schemas/${name}Intrekking`, withdrawal),
    responses: {
      '200': seen(described, {
        nl: 'Ingetrokken; ook als dat al zo was.',
        en: 'Withdrawn, also when it was so already.',
      }),
      ...problems(...always, 404, 406, 409, 413, 415),
    },
  }
}

function listingVersions(described: Described): Part {
  const { een } = described.collection
  return {
    ...named(described, 'leesVersiesVan', { nl: `Versies van ${een.nl}`, en: `Versions of ${een.en}` }),
    description: {
      nl: 'Wie niets van een versie mag zien, ziet haar niet in de lijst.',
      en: 'Who may see nothing of a version does not see it in the list.',
    },
    parameters: [parameter('Id')],
    responses: {
      '200': {
        description: { nl: 'De versies.', en: 'The versions.' },
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
  const { een } = described.collection
  return {
    ...named(described, 'leesVersieVan', {
      nl: `Een versie van ${een.nl} inzien`,
      en: `View a version of ${een.en}`,
    }),
    description: {
      nl: 'De inzage van toen, volgens de bevoegdheden van nu.',
      en: 'The view of that time, by the rights of now.',
    },
    parameters: [parameter('Id'), parameter('Versienummer')],
    responses: { '200': seen(described, theView), ...problems(...always, 404, 406, 410) },
  }
}
