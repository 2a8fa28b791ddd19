import type { Sources } from '../../sources/sources.ts'
import type { Contract, Part, Verzameling } from './contract.ts'
import { messageOf, viewName } from './message-components.ts'
import { header, problems } from './responses.ts'

const tag = 'Uitwisseling'
const versioned: Part = { 'API-Version': header('ApiVersion') }

/** The paths that belong to no collection: events, reports and what a party can do. */
export function sharedPaths(contract: Contract, sources: Sources): Part {
  const events = messageOf('gebeurtenis', sources).valid.map(({ document }) => Object(document))
  return {
    '/gebeurtenissen': { post: receiving(events), get: catchingUp(events) },
    '/halfjaarrapportages/{halfjaar}': { get: reporting(sources) },
    '/mogelijkheden': { get: abilities(contract, sources) },
  }
}

function receiving(events: readonly Part[]): Part {
  const [first = {}] = events
  return {
    operationId: 'ontvangGebeurtenissen',
    tags: [tag],
    summary: 'Gebeurtenissen afleveren',
    description:
      'Een gebeurtenis of een bundel (CloudEvents, NL GOV-profiel). Een gebeurtenis met een bekende bron en id telt niet nog eens. Klopt er een niet, dan wordt van de bundel niets aangenomen.',
    parameters: [{ $ref: '#/components/parameters/Handtekening' }],
    requestBody: {
      required: true,
      content: {
        'application/cloudevents+json': {
          schema: { $ref: '#/components/schemas/Gebeurtenis' },
          example: first,
        },
        'application/cloudevents-batch+json': {
          schema: { type: 'array', maxItems: 1000, items: { $ref: '#/components/schemas/Gebeurtenis' } },
          example: events,
        },
      },
    },
    responses: {
      '202': json('Aangenomen.', '#/components/schemas/Ontvangst', {
        gebeurtenissen: [{ id: first['id'], source: first['source'], uitkomst: 'nieuw' }],
      }),
      ...problems(400, 401, 403, 413, 415, 429, 503),
    },
  }
}

function catchingUp(events: readonly Part[]): Part {
  return {
    operationId: 'leesGebeurtenissen',
    tags: [tag],
    summary: 'Gebeurtenissen inhalen',
    description:
      'Voor wie een tijd niet bereikbaar was: op volgorde, en alleen over wat de vrager nu mag weten.',
    parameters: [{ $ref: '#/components/parameters/Vanaf' }, { $ref: '#/components/parameters/Aantal' }],
    responses: {
      '200': json('De gebeurtenissen.', '#/components/schemas/Gebeurtenissenlijst', {
        gebeurtenissen: events.slice(0, 1),
        volgende: 1285,
      }),
      ...problems(400, 401, 403, 429, 503),
    },
  }
}

function reporting(sources: Sources): Part {
  const example = messageOf('halfjaarrapportage', sources).valid[0]?.document
  return {
    operationId: 'leesHalfjaarrapportage',
    tags: [tag],
    summary: 'Een halfjaarrapportage inzien',
    description:
      'Alleen totalen. Een cel met minder dan tien inwoners wordt niet genoemd, ook niet als hij uit andere cellen te berekenen is.',
    parameters: [{ $ref: '#/components/parameters/Halfjaar' }],
    responses: {
      '200': json('De rapportage.', `#/components/schemas/${viewName('halfjaarrapportage')}`, example),
      ...problems(400, 401, 403, 404, 406, 429, 503),
    },
  }
}

function abilities(contract: Contract, sources: Sources): Part {
  const [first] = contract.verzamelingen
  return {
    operationId: 'leesMogelijkheden',
    tags: [tag],
    summary: 'Wat deze partij spreekt',
    description: 'De berichten, schemaversies en handelingen van deze partij. Vraagt geen token.',
    security: [{}],
    responses: {
      '200': json('De mogelijkheden.', '#/components/schemas/Mogelijkheden', {
        versie: contract.versie,
        berichten: first === undefined ? [] : [abilityOf(first, sources)],
      }),
      ...problems(400, 429, 503),
    },
  }
}

function abilityOf({ pad, bericht, handelingen }: Verzameling, sources: Sources): Part {
  return { verzameling: pad, bericht, schemas: [messageOf(bericht, sources).id], handelingen }
}

/** The messages that these paths speak of, besides those of the collections. */
export const sharedMessages: readonly string[] = ['gebeurtenis', 'halfjaarrapportage']

function json(description: string, $ref: string, example: unknown): Part {
  return { description, headers: versioned, content: { 'application/json': { schema: { $ref }, example } } }
}
