import type { Sources } from '../../sources/sources.ts'
import { eventTypeOf } from './contract.ts'
import type { Both, Contract, Part, Parts, Verzameling } from './contract.ts'
import { inLanguage } from './in-language.ts'
import type { DescriptionLanguage } from './in-language.ts'
import { messageComponents, messageOf } from './message-components.ts'

/** The events of the exchange in AsyncAPI 3.1: a channel for each collection, a message for each thing that happens. */
export function asyncApiOf(
  contract: Contract,
  parts: Parts,
  sources: Sources,
  language: DescriptionLanguage,
): Part {
  const event = messageOf('gebeurtenis', sources)
  const example = Object(event.valid[0]?.document)
  const messages = contract.verzamelingen.flatMap((collection) =>
    collection.gebeurtenissen.map((what) => [what, messageOfEvent(collection, what, example)] as const),
  )
  const whole = {
    asyncapi: '3.1.0',
    info: {
      title: { nl: `${contract.titel.nl}: gebeurtenissen`, en: `${contract.titel.en}: events` },
      version: contract.versie,
      description: about,
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
      contact: parts.info['contact'],
    },
    defaultContentType: 'application/cloudevents+json',
    servers: {
      uitwisseling: {
        host: 'uitwisseling.example.nl',
        protocol: 'https',
        pathname: '/v1/gebeurtenissen',
        description: { nl: 'Waar een partij gebeurtenissen ontvangt.', en: 'Where a party receives events.' },
      },
    },
    channels: Object.fromEntries(contract.verzamelingen.map((one) => [one.pad, channelOf(one)])),
    operations: Object.fromEntries(contract.verzamelingen.flatMap(operationsOf)),
    components: {
      schemas: messageComponents(event, sources),
      messages: Object.fromEntries(messages),
    },
  }
  return inLanguage(whole, language)
}

/** What is said of all events. */
const about: Both = {
  nl: 'Gebeurtenissen volgens het NL GOV-profiel voor CloudEvents 1.1. Zij zeggen dat er iets is gebeurd, niet wat: de ontvanger leest het document op, met de eigen rechten (`dataref`). Kenmerken bevatten nooit persoonsgegevens.',
  en: 'Events by the NL GOV profile for CloudEvents 1.1. They say that something happened, not what: the receiver reads the document, with rights of its own (`dataref`). Attributes never hold personal data.',
}

function messageOfEvent(collection: Verzameling, what: string, example: Part): Part {
  const type = eventTypeOf(collection, what)
  return {
    name: type,
    title: what,
    summary: {
      nl: `${collection.een.nl}: ${what.replaceAll('-', ' ')}.`,
      en: `${collection.een.en}: ${happened(what)}.`,
    },
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

/** What happened in English, by the last word of the kind of event. */
const happenings: Readonly<Record<string, string>> = {
  beeindigd: 'ended',
  bekendgemaakt: 'announced',
  gegeven: 'given',
  gemaakt: 'made',
  gestart: 'started',
  gewijzigd: 'changed',
  ingetrokken: 'withdrawn',
  ontvangen: 'received',
  opgevolgd: 'followed up',
  toegewezen: 'assigned',
  vastgelegd: 'recorded',
  vastgesteld: 'adopted',
  verzonden: 'sent',
}

function happened(what: string): string {
  const found = happenings[what.slice(what.lastIndexOf('-') + 1)]
  if (found === undefined) throw new HappeningUnknownError(what)
  return found
}

/** Thrown when the contract has a kind of event for which there is no English. */
class HappeningUnknownError extends Error {
  readonly code = 'generate/happening-unknown'
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
    title: meer,
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
      {
        action: 'send',
        summary: {
          nl: 'Wie het document beheert, meldt wat ermee gebeurt.',
          en: 'Who keeps the document tells what happens to it.',
        },
        ...about,
      },
    ],
    [
      `${pad}-ontvangen`,
      {
        action: 'receive',
        summary: { nl: 'Andere partijen horen ervan.', en: 'Other parties hear of it.' },
        ...about,
      },
    ],
  ]
}
