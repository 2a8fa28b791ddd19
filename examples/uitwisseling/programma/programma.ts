import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isObject } from '../partij/json-object.ts'
import type { Instelling } from '../partij/partij.ts'
import { startPartij } from '../partij/start.ts'
import type { Startwens } from '../partij/start.ts'
import { Werklijst } from './werklijst.ts'
import type { Bron } from './werklijst.ts'

/** The settings of a program: those of its party, and where it follows events to. */
export interface Programma extends Instelling {
  readonly bronnen: readonly Bron[]
}

/** Starts a program that follows these collections, and prints its address; what only one of them can, it brings. */
export async function startProgramma<T extends Programma>(
  volgt: readonly string[],
  kan?: (programma: T) => Pick<Startwens, 'rapporteer' | 'edities'>,
): Promise<void> {
  const { values } = parseArgs({
    options: {
      instelling: { type: 'string', default: '' },
      opslag: { type: 'string', default: ':memory:' },
      port: { type: 'string', default: '0' },
    },
  })
  const programma: T = JSON.parse(readFileSync(values.instelling, 'utf8'))
  let werk: Werklijst | undefined
  const { partij, url, sluit } = await startPartij({
    instelling: programma,
    opslag: values.opslag,
    port: Number(values.port),
    bezorgElke: 200,
    ...kan?.(programma),
    // The answer on an event does not wait for what is done with it.
    opGebeurtenis: (event) => void werk?.volg(event).catch(later),
  })
  werk = new Werklijst(partij.opslag.database, { bronnen: programma.bronnen, verzamelingen: volgt })
  const lijst = werk
  // What was never delivered, or could not be followed at the time.
  setInterval(() => void lijst.haalIn().catch(later), 1000).unref()
  process.on('message', (message) => {
    if (isObject(message) && message['vraag'] === 'werklijst') process.send?.({ werklijst: lijst.inhoud() })
  })
  process.once('SIGTERM', () => void sluit().then(() => process.exit(0)))
  console.log(url)
}

/** The other party is away: the next round goes on where this one was. */
function later(): void {}
