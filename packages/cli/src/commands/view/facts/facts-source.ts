import { type FactsInput, requestFacts } from '@samenspraak/sdk/facts'
import type { AccessRequest } from '@samenspraak/sdk/rights'
import { DocumentRun } from '../../../check/document-run.ts'
import type { Environment } from '../../../environment.ts'
import { exitCodes } from '../../../exit-code.ts'
import type { Report } from '../../../report/report.ts'
import { createTrouble } from '../../../trouble.ts'
import { type Refusal, wrongUse } from '../refusal.ts'
import type { RequestFor, RequestSource } from '../request/request-source.ts'
import type { FactsSettings, ViewSettings } from '../settings.ts'
import { caseOf } from './case-of.ts'
import { FactDocuments } from './fact-documents.ts'

/** Reads the documents in which facts stand and answers what follows from them for each document that is shown. */
export async function readFactsSource(
  request: AccessRequest,
  feiten: FactsSettings,
  { settings, report, environment }: Reading,
): Promise<RequestSource | Refusal> {
  const documents = new FactDocuments()
  const run = new DocumentRun(
    { ...settings, paths: [feiten.path], type: undefined, input: undefined, mayBeEmpty: false },
    // How many facts there are is of no interest, only which of them are wrong.
    { ...report, end: async () => {} },
    {
      async take({ outcome, type, value }) {
        if (outcome === 'valid' && type !== undefined) documents.add(type.name, value)
      },
      async beforeReading() {},
    },
  )
  const exitCode = await run.run(environment)
  // A refusal or an ending may stand in the very document that cannot be read.
  if (exitCode !== exitCodes.clean) {
    const told =
      exitCode === exitCodes.usage ? createTrouble('cli/no-documents') : createTrouble('cli/facts-incomplete')
    return { ok: false, exitCode, told: [{ ...told, file: feiten.path }], findings: [] }
  }
  return establish(request, feiten, documents)
}

/** How documents are read and where it is told what is wrong with them. */
export interface Reading {
  readonly settings: ViewSettings
  readonly report: Report
  readonly environment: Environment
}

function establish(
  request: AccessRequest,
  feiten: FactsSettings,
  documents: FactDocuments,
): RequestSource | Refusal {
  const nobody = requestFacts({ ...inputOf(request, feiten), documenten: documents.about([], request.wie) })
  if (!nobody.ok) return wrongUse(nobody.issues)
  return {
    ok: true,
    hasFacts: true,
    requestFor(type, document): RequestFor {
      const zaak = caseOf(type, document, (id) => documents.plan(id))
      const inwoners = 'plan' in zaak ? zaak.plan.over : zaak.inwoners
      const documenten = documents.about(inwoners, request.wie)
      const facts = requestFacts({ ...inputOf(request, feiten), zaak, documenten })
      return { request: facts.ok ? facts.request : undefined, open: facts.issues }
    },
  }
}

function inputOf(
  { rol, verwerkingsdoel, op, wie, zaak }: AccessRequest,
  { verstrekker, contract, samenwerkingsverband }: FactsSettings,
): FactsInput {
  const isUnderNothing = contract === undefined && samenwerkingsverband === undefined
  return {
    rol,
    verwerkingsdoel,
    op,
    wie,
    zaak: { inwoners: [] },
    documenten: {},
    ...(verstrekker === undefined ? {} : { verstrekker: { organisatie: verstrekker } }),
    ...(isUnderNothing
      ? {}
      : {
          zaakValtOnder: {
            ...(contract === undefined ? {} : { contracten: [contract] }),
            ...(samenwerkingsverband === undefined ? {} : { samenwerkingsverbanden: [samenwerkingsverband] }),
          },
        }),
    ...(zaak.opVerzoekVanInwoner === undefined
      ? {}
      : { vastgesteld: { opVerzoekVanInwoner: zaak.opVerzoekVanInwoner } }),
  }
}
