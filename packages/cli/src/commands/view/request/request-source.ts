import { dutchDayOf } from '@samenspraak/sdk/facts'
import { type AccessRequest, type Policy, requestIssues, type RightsIssue } from '@samenspraak/sdk/rights'
import { fromTrouble } from '../../../check/document-issue.ts'
import type { Environment } from '../../../environment.ts'
import type { Text } from '../../../language.ts'
import { createTrouble } from '../../../trouble.ts'
import { type Refusal, type Told, wrongUse } from '../refusal.ts'
import type { AskedRequest, ViewSettings } from '../settings.ts'
import { unknownKind, unknownPurpose, unknownRole } from './known-words.ts'
import { readRequestFile, type RequestFile } from './read-request-file.ts'
import { shapeRequest } from './request-shape.ts'

/** The request for one document, and what could not be established about it. */
export interface RequestFor {
  /** Undefined when it is not established who asks; then nothing is shown. */
  readonly request: AccessRequest | undefined
  readonly open: readonly Text[]
}

/** Tells for each document what is asked; the same object as long as nothing changes. */
export interface RequestSource {
  readonly ok: true
  /** Whether anything is known about the case: else conditions on it count as no. */
  readonly hasFacts: boolean
  requestFor(type: string, document: unknown): RequestFor
}

/** Finds out what is asked: from a file with a whole request, from facts in documents, or from options alone. */
export async function readRequestSource(
  { asked, verzoek, feiten }: ViewSettings,
  policy: Policy,
  environment: Environment,
  readFacts: FactsReader,
): Promise<RequestSource | Refusal> {
  const whole = { ...asked, op: asked.op ?? todayIn(environment) }
  if (verzoek !== undefined) {
    const file = await readRequestFile(verzoek, environment)
    return file.ok ? fixedSource(withOptions(file.value, asked), policy, environment, file) : file
  }
  const spoken = await fixedSource(fromOptions(whole), policy, environment)
  return feiten === undefined || !spoken.ok ? spoken : readFacts(fromOptions(whole), feiten)
}

/** Reads the documents in which facts stand; given from outside because it is only loaded when it is asked for. */
export type FactsReader = (
  request: AccessRequest,
  feiten: NonNullable<ViewSettings['feiten']>,
) => Promise<RequestSource | Refusal>

/** Of a file that is no request at all, the first places tell enough. */
const mostFindings = 10

async function fixedSource(
  received: unknown,
  policy: Policy,
  environment: Environment,
  file?: RequestFile,
): Promise<RequestSource | Refusal> {
  const shaped = shapeRequest(received)
  if (!shaped.ok) return wrongUse([], file?.toFindings(shaped.issues.slice(0, mostFindings)) ?? [])
  const { request } = shaped
  const issues = requestIssues(request, policy.vocabulary)
  if (issues.length > 0) return unknownWords(request, issues, environment, file)
  const { zaak, personen, toestemmingen } = request
  const hasFacts = Object.keys(zaak).length + personen.length + toestemmingen.length > 0
  const answer: RequestFor = { request, open: [] }
  return { ok: true, hasFacts, requestFor: () => answer }
}

async function unknownWords(
  request: AccessRequest,
  issues: readonly RightsIssue[],
  environment: Environment,
  file: RequestFile | undefined,
): Promise<Refusal> {
  const told = await Promise.all(
    issues.map(async (issue) => ({ ...(await inWords(issue, request, environment)), at: issue.at })),
  )
  if (file === undefined) return wrongUse(told)
  const toIssue = ({ code, nl, en, at }: Told & { readonly at: string }) => ({
    ...fromTrouble(createTrouble('cli/role-unknown'), at),
    code,
    nl,
    en,
  })
  return wrongUse([], file.toFindings(told.map(toIssue)))
}

async function inWords(
  { code, at, nl, en }: RightsIssue,
  { rol, verwerkingsdoel, wie }: AccessRequest,
  environment: Environment,
): Promise<Told> {
  if (at === '/rol') return unknownRole(rol, environment)
  if (at === '/verwerkingsdoel') return unknownPurpose(verwerkingsdoel, environment)
  if (at === '/op') return createTrouble('cli/option-value', ['--op YYYY-MM-DD'])
  if (at === '/wie/organisatiesoort') return unknownKind(wie.organisatiesoort ?? '', environment)
  return { code, nl, en }
}

/** What the command line says goes before what the file says; the file must be whole all the same. */
function withOptions(received: unknown, { wie, opVerzoekVanInwoner, ...asked }: AskedRequest): unknown {
  if (typeof received !== 'object' || received === null || Array.isArray(received)) return received
  const inFile: { readonly wie?: unknown; readonly zaak?: unknown } = received
  return {
    ...received,
    ...asked,
    ...(Object.keys(wie).length === 0 ? {} : { wie: merged(inFile.wie, wie) }),
    ...(opVerzoekVanInwoner ? { zaak: merged(inFile.zaak, { opVerzoekVanInwoner }) } : {}),
  }
}

function merged(received: unknown, asked: object): unknown {
  return typeof received === 'object' && received !== null ? { ...received, ...asked } : received
}

function fromOptions({
  rol = '',
  verwerkingsdoel = '',
  op,
  wie,
  opVerzoekVanInwoner,
}: AskedRequest & { readonly op: string }): AccessRequest {
  const zaak = opVerzoekVanInwoner ? { opVerzoekVanInwoner } : {}
  return { rol, verwerkingsdoel, op, wie, zaak, personen: [], toestemmingen: [] }
}

/** The day in the Netherlands, whatever the clock of the machine is set to. */
function todayIn({ date }: Environment): string {
  return dutchDayOf(date().toISOString()) ?? ''
}
