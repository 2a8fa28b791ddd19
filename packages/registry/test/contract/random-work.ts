import type { Reference } from '../../src/contents/content.ts'
import type { Store } from '../../src/store/store.ts'
import { commandOf, contentOf, entryOf } from './samples.ts'

/** A change to one of few subjects, that fits or does not; answers what came of it. */
export type Work = (store: Store) => Promise<unknown>

const subjects = ['a', 'b', 'c', 'd', 'e']

/** Changes without end, the same ones for the same seed. */
export function* randomWork(seed: number): Generator<Work> {
  const below = randomBelow(seed)
  const name = (): { context: string; subject: string } => ({
    context: '.',
    subject: subjects[below(subjects.length)] ?? '',
  })
  for (;;) {
    const kind = below(20)
    if (kind < 9) yield registration(name, below)
    else if (kind < 18) yield removal(name(), below)
    else yield statusChange(name(), below)
  }
}

type Below = (limit: number) => number

function registration(name: () => { context: string; subject: string }, below: Below): Work {
  const references = Array.from({ length: below(3) }, () => ({ ...name(), version: 1 + below(6) }))
  const written = references.map(({ subject, version }, index): Reference => ({
    name: `deel-${index}`,
    subject,
    version,
  }))
  const title = `titel ${below(12)}`
  const command = commandOf(name(), title, {
    content: contentOf(title, { references: written }),
    references,
    seen: below(2) === 0 ? 'any' : below(30),
    ...(below(3) === 0 ? { label: `1.${below(4)}` } : undefined),
    ...(below(30) === 0 ? { fixed: { id: 1 + below(400) } } : undefined),
  })
  return (store) => store.register(command)
}

function removal(name: { context: string; subject: string }, below: Below): Work {
  const version = below(3) === 0 ? 'all' : 1 + below(8)
  const how = below(2) === 0 ? 'soft' : 'hard'
  const entry = entryOf(how === 'soft' ? 'versie-zacht-verwijderd' : 'versie-verwijderd')
  return (store) => store.remove(name, version, how, entry)
}

function statusChange(name: { context: string; subject: string }, below: Below): Work {
  const version = 1 + below(5)
  const entry = entryOf('versie-status-gewijzigd', { on: name, version })
  return (store) => store.setState(name, version, { status: 'verouderd' }, entry)
}

/** Whole numbers below a limit, from a linear congruential generator (Numerical Recipes). */
function randomBelow(seed: number): Below {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 0x1_00_00_00_00) * limit)
  }
}
