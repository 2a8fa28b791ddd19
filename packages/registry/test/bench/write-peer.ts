import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { Pool } from 'pg'

// `write-peer.ts <file or address of a database>`: a server that puts the schema of every request in a table, durable before
// it answers, and does nothing else of what registering is. Prints its port.
type Keep = (hash: string, text: string) => Promise<unknown>
const [, , place = ''] = process.argv
const keep: Keep = place.startsWith('postgres') ? await keepInPostgres() : keepInFile()

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const { schema }: { readonly schema: string } = JSON.parse(Buffer.concat(parts).toString())
    const hash = createHash('sha256').update(schema).digest('hex')
    void keep(hash, schema).then(() => response.writeHead(200).end(JSON.stringify({ hash })))
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(typeof address === 'object' ? address?.port : address)
})

async function keepInPostgres(): Promise<Keep> {
  const pool = new Pool({ connectionString: place, max: 10 })
  await pool.query('create table peer (id serial primary key, hash text unique, body text)')
  return (hash, text) =>
    pool.query({ name: 'keep', text: 'insert into peer (hash, body) values ($1, $2)', values: [hash, text] })
}

/** What came in one turn of the process is one transaction. */
function keepInFile(): Keep {
  const database = new DatabaseSync(place)
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  database.exec('create table peer (id integer primary key, hash text unique, body text) strict')
  const [begin, commit] = [database.prepare('begin immediate'), database.prepare('commit')]
  const insert = database.prepare('insert into peer (hash, body) values (?, ?)')
  let turn: Promise<void> | undefined
  const waiting: [string, string][] = []
  const writeAll = async (): Promise<void> => {
    await new Promise(setImmediate)
    turn = undefined
    begin.run()
    for (const [hash, text] of waiting.splice(0)) insert.run(hash, text)
    commit.run()
  }
  return (hash, text) => {
    waiting.push([hash, text])
    return (turn ??= writeAll())
  }
}
