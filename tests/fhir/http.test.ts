import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FhirClient, FhirRequestError } from '../../examples/verwijzing-fhir/fhir-client.ts'

// The example over HTTP: a server, the system of a huisarts and that of a welfare organisation, each a process of its own.

const started: ChildProcess[] = []
let base = ''

function start(name: string, ...words: readonly string[]): ChildProcess {
  const program = `examples/verwijzing-fhir/${name}.ts`
  const child = spawn(process.execPath, ['--conditions=@samenspraak/source', program, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  return child
}

/** What a program prints until it ends, and how it ended. */
async function ran(child: ChildProcess): Promise<readonly [exitCode: unknown, text: string]> {
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
  const [exitCode] = await once(child, 'close')
  return [exitCode, text]
}

beforeAll(async () => {
  const { stdout } = start('server', '0')
  if (stdout === null) return
  for await (const line of createInterface({ input: stdout })) {
    base = line
    break
  }
}, 60_000)
afterAll(() => {
  for (const child of started) child.kill()
})

test('a huisarts sends a referral, and gets status and summary back', { timeout: 60_000 }, async () => {
  const [huisarts, welzijn] = await Promise.all([ran(start('huisarts', base)), ran(start('welzijn', base))])
  expect(welzijn).toEqual([
    0,
    [
      'Verwijzing ontvangen: Is sinds een half jaar alleen en zoekt gezelschap.',
      'Verwijzing aanvaard.',
      'Terugkoppeling en samenvatting verstuurd.',
      '',
    ].join('\n'),
  ])
  const [exitCode, said] = huisarts
  const lines = said.split('\n').filter((line) => line !== 'Voortgang: accepted')
  expect([exitCode, ...lines.slice(0, 5)]).toEqual([
    0,
    'Verwijzing verstuurd.',
    'Voortgang: requested',
    'Voortgang: completed',
    'Terugkoppeling (afgerond): Vier gesprekken gevoerd. Meneer eet op donderdag mee in het dorpshuis.',
    'Samenvatting:',
  ])
})

test('what was changed by somebody else is not changed by who did not see it', async () => {
  const client = new FhirClient(base)
  const [task] = await client.find('Task', { status: 'completed' })
  const { resource, etag } = await client.read('Task', String(task?.id))
  const changed = await client.update({ ...resource, priority: 'urgent' }, etag)
  const again = client.update({ ...resource, priority: 'stat' }, etag)
  await expect(again).rejects.toThrow(FhirRequestError)
  await expect(again).rejects.toMatchObject({ status: 412 })
  expect((await client.read('Task', String(task?.id))).etag).toBe(changed.etag)
})

test('the server says what it can, and answers what it cannot with an OperationOutcome', async () => {
  const answers = await Promise.all(
    ['/metadata', '/Task/none', '/Account', '/Task?nothing=1'].map((path) => fetch(`${base}${path}`)),
  )
  const said = await Promise.all(
    answers.map(async (response) => {
      const body: unknown = await response.json()
      const type =
        typeof body === 'object' && body !== null && 'resourceType' in body ? body.resourceType : ''
      return [response.status, type]
    }),
  )
  expect(said.slice(0, 3)).toEqual([
    [200, 'CapabilityStatement'],
    [404, 'OperationOutcome'],
    [404, 'OperationOutcome'],
  ])
})
