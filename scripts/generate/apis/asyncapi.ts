import type { Sources } from '../../sources/sources.ts'
import { eventTypeOf } from './contract.ts'
import type { Contract, Part, Parts, Verzameling } from './contract.ts'
import { messageComponents, messageOf } from './message-components.ts'

/** The events of the exchange in AsyncAPI 3.1: a channel for each collection, a message for each thing that happens. */
export function asyncApiOf(contract: Contract, parts: Parts, sources: Sources): Part {
  const event = messageOf('gebeurtenis', sources)
  const example = Object(event.valid[0]?.document)
  const messages = contract.verzamelingen.flatMap((collection) =>
    collection.gebeurtenissen.map((what) => [what, messageOfEvent(collection, what, example)] as const),
  )
  return {
    asyncapi: '3.1.0',
    info: {
      title: `${contract.titel.nl}: gebeurtenissen`,
      version: contract.versie,
      description:
        'Gebeurtenissen volgens het NL GOV-profiel voor CloudEvents 1.1. Zij zeggen dat er iets is gebeurd, niet wat: de ontvanger leest het document op, met de eigen rechten (`dataref`). Kenmerken bevatten nooit persoonsgegevens.',
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
      contact: parts.info['contact'],
    },
    defaultContentType: 'application/cloudevents+json',
    servers: {
      uitwisseling: {
        host: 'uitwisseling.example.nl',
        protocol: 'https',
        pathname: '/v1/gebeurtenissen',
        description: 'Waar een partij gebeurtenissen ontvangt.',
      },
    },
    channels: Object.fromEntries(contract.verzamelingen.map((one) => [one.pad, channelOf(one)])),
    operations: Object.fromEntries(contract.verzamelingen.flatMap(operationsOf)),
    components: {
      schemas: messageComponents(event, sources),
      messages: Object.fromEntries(messages),
    },
  }
}

function messageOfEvent(collection: Verzameling, what: string, example: Part): Part {
  const type = eventTypeOf(collection, what)
  return {
    name: type,
    title: what,
    summary: `${collection.een.nl}: ${what.replaceAll('-', ' ')}.`,
    contentType: 'application/cloudevents+json',
    payload: {
      allOf: [
        { $ref: '#/components/schemas/Gebeurtenis' },
        { type: 'object', properties: { type: { const: type } } },
      ],
    },
    examples: [{ name: what, payload: eventOf(collection, type, example) }],
  }
}

/** A thin event: where the document can be read, and nothing of the document. */
function eventOf({ pad, bericht }: Verzameling, type: string, example: Part): Part {
  return {
    ...example,
    type,
    dataschema: `https://w3id.org/samenspraak/schema/${bericht}/1.0`,
    dataref: `https://uitwisseling.example.nl/v1/${pad}/${String(example['subject'])}`,
  }
}

function channelOf({ pad, meer, gebeurtenissen }: Verzameling): Part {
  return {
    address: `samenspraak.${pad}`,
    title: meer.nl,
    messages: Object.fromEntries(
      gebeurtenissen.map((what) => [what, { $ref: `#/components/messages/${what}` }]),
    ),
  }
}

function operationsOf({ pad, gebeurtenissen }: Verzameling): readonly (readonly [string, Part])[] {
  const about = {
    channel: { $ref: `#/channels/${pad}` },
    messages: gebeurtenissen.map((what) => ({ $ref: `#/channels/${pad}/messages/${what}` })),
  }
  return [
    [
      `${pad}-melden`,
      { action: 'send', summary: 'Wie het document beheert, meldt wat ermee gebeurt.', ...about },
    ],
    [`${pad}-ontvangen`, { action: 'receive', summary: 'Andere partijen horen ervan.', ...about }],
  ]
}
