import { setTimeout } from 'node:timers/promises'
import { referralToBundle } from '@samenspraak/fhir'
import { inwoner, praktijk, verwijzing, welzijn } from './documenten.ts'
import { FhirClient } from './fhir-client.ts'
import { readVerwijzing } from './verwijzing-op-server.ts'

// node --conditions=@samenspraak/source examples/verwijzing-fhir/huisarts.ts http://127.0.0.1:8080/fhir
// The system of the huisarts: sends a referral, waits until it is answered, and shows what came back.

const client = new FhirClient(process.argv[2] ?? 'http://127.0.0.1:8080/fhir')
const { aanvaardOp: _later, ...asked } = verwijzing
const { bundle } = referralToBundle(
  { ...asked, status: 'gevraagd' },
  { documents: { inwoners: [inwoner], organisaties: [praktijk, welzijn] }, type: 'transaction' },
)
await client.transaction(bundle)
console.log('Verwijzing verstuurd.')

const idOf = (type: string): string => {
  const id = bundle.entry.find(({ resource }) => resource['resourceType'] === type)?.resource['id']
  return typeof id === 'string' ? id : ''
}
let last: unknown
while (last !== 'completed') {
  const { resource } = await client.read('Task', idOf('Task'))
  if (resource['status'] !== last) console.log(`Voortgang: ${String(resource['status'])}`)
  last = resource['status']
  if (last !== 'completed') await setTimeout(100)
}

const answered = await readVerwijzing(client, idOf('ServiceRequest'))
for (const { status, watGedaan } of answered?.documents.terugkoppelingen ?? [])
  console.log(`Terugkoppeling (${status}): ${watGedaan ?? ''}`)
for (const summary of await client.find('DocumentReference', { status: 'current' }))
  console.log(`Samenvatting:\n${textIn(summary['content'])}`)

/** The attachment that any system can show. */
function textIn(content: unknown): string {
  const list: readonly unknown[] = Array.isArray(content) ? content : []
  for (const item of list) {
    if (typeof item !== 'object' || item === null || !('attachment' in item)) continue
    const { attachment } = item
    if (typeof attachment !== 'object' || attachment === null) continue
    const isText = 'contentType' in attachment && String(attachment.contentType).startsWith('text/plain')
    if (isText && 'data' in attachment) return Buffer.from(String(attachment.data), 'base64').toString('utf8')
  }
  return ''
}
