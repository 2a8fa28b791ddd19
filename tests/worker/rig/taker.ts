import { createBox } from '../../../packages/cli/src/outbox/index.ts'
import { openClient } from '../../../packages/registry/test/postgres-server.ts'

// node taker.ts <database>: takes from the outbox and puts into the inbox of the same database, as a sender and a receiver
// in one, until nothing is left. Writes a line whenever it took something.
const [url = ''] = process.argv.slice(2)
const client = await openClient(url)
const [outbox, inbox] = [createBox('outbox', client), createBox('inbox', client)]
for (;;) {
  const { settled, postponed, late } = await outbox.take(async (event) => void (await inbox.put(event)), {
    size: 10,
    seconds: 1,
  })
  if (settled + postponed + late > 0) console.log(settled)
  const { rows } = await client.query("select 1 from samenspraak.outbox where state = 'waiting' limit 1")
  if (rows.length === 0) break
}
await client.end()
