import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isObject } from '../partij/json-object.ts'
import type { Instelling } from '../partij/partij.ts'
import { startPartij } from '../partij/start.ts'
import { Werklijst } from './werklijst.ts'
import type { Bron } from './werklijst.ts'

/** The settings of a program: those of its party, and where it follows events to. */
export interface Programma extends Instelling {
  readonly bronnen: readonly Bron[]
}

/** Starts a program of which only the collections that it follows differ, and prints its address. */
export async function startProgramma(volgt: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    options: {
      instelling: { type: 'string', default: '' },
      opslag: { type: 'string', default: ':memory:' },
      port: { type: 'string', default: '0' },
    },
  })
  const programma: Programma = JSON.parse(readFileSync(values.instelling, 'utf8'))
  let werk: Werklijst | undefined
  const { partij, url, sluit } = await startPartij({
    instelling: programma,
    opslag: values.opslag,
    port: Number(values.port),
    bezorgElke: 200,
    // The answer on an event does not wait for what is done with it.
    opGebeurtenis: (event) =>
      void werk?.volg(event).catch(() => console.error('A followed event was not answered.')),
  })
  werk = new Werklijst(partij.opslag.database, programma.bronnen, volgt)
  const lijst = werk
  process.on('message', (message) => {
    if (isObject(message) && message['vraag'] === 'werklijst') process.send?.({ werklijst: lijst.inhoud() })
  })
  process.once('SIGTERM', () => void sluit().then(() => process.exit(0)))
  console.log(url)
}
