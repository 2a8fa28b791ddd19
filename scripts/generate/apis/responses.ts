import type { Contract, Part, Probleemsoort } from './contract.ts'

const problemBase = 'https://w3id.org/samenspraak/probleem/'

/** A violation as it could come with a problem; the texts are those of the rule, never a value. */
const violations: Readonly<Record<string, readonly Part[]>> = {
  'verzoek-ongeldig': [
    {
      in: 'query',
      location: { name: 'aantal' },
      code: 'query/invalid',
      nl: 'Moet een geheel getal van 1 tot en met 1000 zijn.',
      en: 'Must be a whole number from 1 to 1000.',
    },
  ],
  'document-ongeldig': [
    {
      in: 'body',
      location: { pointer: '/periode' },
      code: 'sdk/required',
      begrip: 'periode',
      nl: 'Dit veld is verplicht.',
      en: 'This field is required.',
    },
  ],
  'wijziging-ongeldig': [
    {
      in: 'body',
      location: { pointer: '/0/path' },
      code: 'rights/change-place-missing',
      nl: 'Op deze plaats staat niets.',
      en: 'There is nothing at this place.',
    },
  ],
  'gebeurtenis-ongeldig': [
    {
      in: 'body',
      location: { pointer: '/source' },
      code: 'event/source-not-urn',
      nl: 'De bron is geen URN met een OIN of KvK-nummer.',
      en: 'The source is no URN with an OIN or a KvK number.',
    },
  ],
  'niet-toegestaan': [
    {
      in: 'body',
      location: { pointer: '/0/path' },
      code: 'rights/change-not-allowed',
      nl: 'Dit mag deze rol niet wijzigen.',
      en: 'This role may not change this.',
    },
  ],
}

/** One response for each status, with an example for each problem that has it. */
export function problemResponses({ problemen }: Contract): Part {
  const byStatus = new Map<number, Probleemsoort[]>()
  for (const one of problemen) byStatus.set(one.status, [...(byStatus.get(one.status) ?? []), one])
  return Object.fromEntries(
    [...byStatus].map(([status, kinds]) => [
      `Probleem${status}`,
      {
        description: {
          nl: `${kinds.map(({ titel }) => titel.nl).join('; ')}.`,
          en: `${kinds.map(({ titel }) => titel.en).join('; ')}.`,
        },
        headers: { 'API-Version': header('ApiVersion'), ...headersOf(status) },
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Probleem' },
            examples: Object.fromEntries(kinds.map((kind) => [kind.code, { value: problemOf(kind) }])),
          },
        },
      },
    ]),
  )
}

/** The responses of an operation for these statuses, by reference. */
export function problems(...statuses: readonly number[]): Part {
  return Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/Probleem${status}` }]),
  )
}

/** A header by reference. */
export function header(name: string): Part {
  return { $ref: `#/components/headers/${name}` }
}

function problemOf({ code, status, titel, uitleg }: Probleemsoort): Part {
  return {
    type: `${problemBase}${code}`,
    title: titel.nl,
    status,
    detail: uitleg.nl,
    code,
    errors: violations[code] ?? [],
  }
}

function headersOf(status: number): Part {
  if (status === 401) return { 'WWW-Authenticate': header('WwwAuthenticate') }
  return status === 429 || status === 503 ? { 'Retry-After': header('RetryAfter') } : {}
}
