import type { AccessRequest } from '@samenspraak/sdk/rights'
import { type DocumentIssue, fromTrouble } from '../../../check/document-issue.ts'
import { createTrouble } from '../../../trouble.ts'

/** What an access request is made of, as the type `AccessRequest` says. */
type Shape =
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'object'; readonly must: Properties; readonly may: Properties }
  | { readonly kind: 'text' }
  | { readonly kind: 'truth' }

type Properties = Readonly<Record<string, Shape>>

const text: Shape = { kind: 'text' }
const truth: Shape = { kind: 'truth' }
const texts: Shape = { kind: 'list', of: text }

const requestShape: Shape = object({
  rol: text,
  verwerkingsdoel: text,
  op: text,
  wie: object(
    {},
    {
      roltoewijzing: text,
      inwoner: text,
      namens: texts,
      organisatie: text,
      organisatiesoort: text,
      contracten: texts,
      geheimhouding: text,
    },
  ),
  zaak: object(
    {},
    {
      toegewezen: truth,
      betrokken: truth,
      binnenLidmaatschap: truth,
      opVerzoekVanInwoner: truth,
      planstatus: text,
    },
  ),
  personen: list(object({ inwoner: text }, { leeftijdsgroep: text, kanBelangenNietOverzien: truth })),
  toestemmingen: list(
    object({ toestemming: text, inwoner: text, gegevensgroep: text, vanRegime: text, uitdrukkelijk: truth }),
  ),
})

/** A request, or what is wrong with its form: place and rule, never a value or an unknown key. */
export type ShapedRequest =
  | { readonly ok: true; readonly request: AccessRequest }
  | { readonly ok: false; readonly issues: readonly DocumentIssue[] }

/** Holds a received value against the form of a request; a misspelt fact must not count as one that was not given. */
export function shapeRequest(received: unknown): ShapedRequest {
  if (isRequest(received)) return { ok: true, request: received }
  return { ok: false, issues: issuesIn(received, requestShape, '') }
}

function object(must: Properties, may: Properties = {}): Shape {
  return { kind: 'object', must, may }
}

function list(of: Shape): Shape {
  return { kind: 'list', of }
}

function isRequest(received: unknown): received is AccessRequest {
  return issuesIn(received, requestShape, '').length === 0
}

function issuesIn(value: unknown, shape: Shape, at: string): readonly DocumentIssue[] {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' ? [] : [wrongKind(at, 'tekst', 'text')]
    case 'truth':
      return typeof value === 'boolean' ? [] : [wrongKind(at, 'true of false', 'true or false')]
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) => issuesIn(item, shape.of, `${at}/${index}`))
        : [wrongKind(at, 'een lijst', 'a list')]
    case 'object':
      return isObject(value)
        ? propertyIssues(value, shape.must, shape.may, at)
        : [wrongKind(at, 'een object', 'an object')]
  }
}

function propertyIssues(
  value: Readonly<Record<string, unknown>>,
  must: Properties,
  may: Properties,
  at: string,
): readonly DocumentIssue[] {
  const known: Properties = { ...must, ...may }
  const missing = Object.keys(must)
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => fromTrouble(createTrouble('cli/request-property-missing'), `${at}/${name}`))
  const found = Object.entries(value).flatMap(([name, inner], index) => {
    const shape = Object.hasOwn(known, name) ? known[name] : undefined
    if (shape !== undefined) return issuesIn(inner, shape, `${at}/${name}`)
    const trouble = createTrouble('cli/request-property-unknown', Object.keys(known))
    return [{ ...fromTrouble(trouble, at), position: index + 1 }]
  })
  return [...missing, ...found]
}

function wrongKind(at: string, nl: string, en: string): DocumentIssue {
  return fromTrouble(createTrouble('cli/request-kind', [nl, en]), at)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
