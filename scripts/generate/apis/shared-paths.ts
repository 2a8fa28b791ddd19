import type { Sources } from '../../sources/sources.ts'
import type { Both, Contract, Part, Verzameling } from './contract.ts'
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
    summary: { nl: 'Gebeurtenissen afleveren', en: 'Deliver events' },
    description: {
      nl: 'Een gebeurtenis of een bundel (CloudEvents, NL GOV-profiel). Een gebeurtenis met een bekende bron en id telt niet nog eens. Klopt er een niet, dan wordt van de bundel niets aangenomen.',
      en: 'An event or a batch (CloudEvents, NL GOV profile). An event with a source and an id that are known does not count again. When one is not right, nothing of the batch is accepted.',
    },
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
      '202': json({ nl: 'Aangenomen.', en: 'Accepted.' }, '#/components/schemas/Ontvangst', {
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
    summary: { nl: 'Gebeurtenissen inhalen', en: 'Catch up on events' },
    description: {
      nl: 'Voor wie een tijd niet bereikbaar was: op volgorde, en alleen over wat de vrager nu mag weten.',
      en: 'For who could not be reached for a time: in order, and only about what the caller may know now.',
    },
    parameters: [{ $ref: '#/components/parameters/Vanaf' }, { $ref: '#/components/parameters/Aantal' }],
    responses: {
      '200': json(
        { nl: 'De gebeurtenissen.', en: 'The events.' },
        '#/components/schemas/Gebeurtenissenlijst',
        {
          gebeurtenissen: events.slice(0, 1),
          volgende: 1285,
        },
      ),
      ...problems(400, 401, 403, 429, 503),
    },
  }
}

function reporting(sources: Sources): Part {
  const example = messageOf('halfjaarrapportage', sources).valid[0]?.document
  return {
    operationId: 'leesHalfjaarrapportage',
    tags: [tag],
    summary: { nl: 'Een halfjaarrapportage inzien', en: 'View a half-year report' },
    description: {
      nl: 'Alleen totalen. Een cel met minder dan tien inwoners wordt niet genoemd, ook niet als hij uit andere cellen te berekenen is.',
      en: 'Totals only. A cell with fewer than ten residents is left out, also when it could be worked out from other cells.',
    },
    parameters: [{ $ref: '#/components/parameters/Halfjaar' }],
    responses: {
      '200': json(
        { nl: 'De rapportage.', en: 'The report.' },
        `#/components/schemas/${viewName('halfjaarrapportage')}`,
        example,
      ),
      ...problems(400, 401, 403, 404, 406, 429, 503),
    },
  }
}

function abilities(contract: Contract, sources: Sources): Part {
  const [first] = contract.verzamelingen
  return {
    operationId: 'leesMogelijkheden',
    tags: [tag],
    summary: { nl: 'Wat deze partij spreekt', en: 'What this party speaks' },
    description: {
      nl: 'De berichten, schemaversies en handelingen van deze partij. Vraagt geen token.',
      en: 'The messages, schema versions and operations of this party. Asks for no token.',
    },
    security: [{}],
    responses: {
      '200': json({ nl: 'De mogelijkheden.', en: 'The abilities.' }, '#/components/schemas/Mogelijkheden', {
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

function json(description: Both, $ref: string, example: unknown): Part {
  return { description, headers: versioned, content: { 'application/json': { schema: { $ref }, example } } }
}
