import { setTimeout } from 'node:timers/promises'
import { documentsToBundle, referralToBundle } from '@samenspraak/fhir'
import type { BundleWritten } from '@samenspraak/fhir'
import { terugkoppeling } from './documenten.ts'
import { FhirClient } from './fhir-client.ts'
import { samenvatting } from './samenvatting.ts'
import { readVerwijzing } from './verwijzing-op-server.ts'

// node --conditions=@samenspraak/source examples/verwijzing-fhir/welzijn.ts http://127.0.0.1:8080/fhir
// The system of the welfare organisation: finds a referral, accepts it, and answers with status and summary.

const client = new FhirClient(process.argv[2] ?? 'http://127.0.0.1:8080/fhir')

const task = await firstRequest()
const id = /ServiceRequest\/([^/]+)$/.exec(referenceOf(task.focus))?.[1] ?? ''
const found = await readVerwijzing(client, id)
const [verwijzing] = found?.documents.verwijzingen ?? []
if (found === undefined || verwijzing === undefined) {
  console.log('Er is geen verwijzing te lezen.')
  process.exit(1)
}
const { foreign } = found
console.log(`Verwijzing ontvangen: ${verwijzing.reden ?? ''}`)

// Only who saw the last version may accept: two organisations cannot both say yes.
const { resource, etag } = await client.read('Task', task.id)
const accepted = referralToBundle(
  { ...verwijzing, status: 'aanvaard', aanvaardOp: '2026-01-16' },
  { type: 'transaction', foreign },
)
await client.transaction(withVersion(accepted, String(resource.id), etag))
console.log('Verwijzing aanvaard.')

const done = { ...verwijzing, status: 'afgerond', aanvaardOp: '2026-01-16' } as const
const answer = documentsToBundle(
  { verwijzingen: [done], terugkoppelingen: [terugkoppeling] },
  { type: 'transaction', foreign },
)
const summary = samenvatting(done, terugkoppeling, found.documents.inwoners)
const entries =
  summary === undefined ? [] : [{ resource: summary, request: { method: 'POST', url: 'DocumentReference' } }]
await client.transaction({ ...answer.bundle, entry: [...answer.bundle.entry, ...entries] })
console.log('Terugkoppeling en samenvatting verstuurd.')

/** A task that nobody has answered yet; waits until there is one. */
async function firstRequest(): Promise<{ readonly id: string; readonly focus: unknown }> {
  for (;;) {
    const [first] = await client.find('Task', { status: 'requested' })
    if (first !== undefined) return { id: String(first.id), focus: first['focus'] }
    await setTimeout(100)
  }
}

function referenceOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'reference' in value ? String(value.reference) : ''
}

/** The task only changes when it still is the version that was read. */
function withVersion({ bundle }: BundleWritten, id: string, etag: string): unknown {
  const entry = bundle.entry.map((each) =>
    each.resource['id'] === id ? { ...each, request: { ...each.request, ifMatch: etag } } : each,
  )
  return { ...bundle, entry }
}
