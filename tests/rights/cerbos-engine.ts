import type { Cell } from './cedar-cells.ts'
import { requestOf } from './cedar-own-engine.ts'
import { ids } from './cedar-situation.ts'
import { CerbosRefused, mostAtOnce } from './cerbos-server.ts'
import type { CerbosServer } from './cerbos-server.ts'

/** Decides about each cell by the policies of one version, in as few questions as Cerbos takes. */
export async function cerbosDecisions(
  { ask }: CerbosServer,
  version: string,
  cells: readonly Cell[],
): Promise<readonly boolean[]> {
  const decisions: boolean[] = []
  for (const questions of chunks(batches(cells), atTheSameTime)) {
    const answers = questions.map(async ({ rol, numbered }) => {
      const resources = numbered.map(([number, cell]) => resourceOf(cell, number, version))
      const answer = await ask({ principal: { id: 'wie-vraagt', roles: [rol] }, resources })
      if (!isAnswer(answer) || answer.results.length !== numbered.length)
        throw new CerbosRefused(JSON.stringify(answer))
      for (const { resource, actions } of answer.results)
        decisions[Number(resource.id)] = Object.values(actions)[0] === 'EFFECT_ALLOW'
    })
    await Promise.all(answers)
  }
  return decisions
}

/** One question is judged while the next is read. */
const atTheSameTime = 2

interface Batch {
  readonly rol: string
  readonly numbered: readonly (readonly [number: number, cell: Cell])[]
}

/** A question is asked in one role. */
function batches(cells: readonly Cell[]): readonly Batch[] {
  const perRole = new Map<string, [number, Cell][]>()
  for (const [number, cell] of cells.entries()) {
    const known = perRole.get(cell.rol) ?? []
    known.push([number, cell])
    perRole.set(cell.rol, known)
  }
  return [...perRole].flatMap(([rol, all]) => chunks(all, mostAtOnce).map((numbered) => ({ rol, numbered })))
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, number) =>
    list.slice(number * size, (number + 1) * size),
  )
}

/** The request as our own engine gets it, with the part it is about beside it: nothing is worked out here. */
function resourceOf({ rol, gegevensgroep, situation }: Cell, number: number, policyVersion: string): unknown {
  const { over, eigenaar, auteur, regime, voorzieningssoort, doel, celgrootte, actie, omvang } = situation
  const { periode, code, onderdelen, ontvanger } = situation
  return {
    actions: [`${actie}:${omvang}`],
    resource: {
      kind: gegevensgroep,
      id: String(number),
      policyVersion,
      attr: {
        ...requestOf(rol, gegevensgroep, situation),
        celgrootte,
        eigenDoelen: [ids.eigenDoel],
        onderdeel: {
          over,
          eigenaar,
          auteur,
          ontvanger,
          regime,
          voorzieningssoort,
          doel,
          periode,
          codes: { planstatus: code },
        },
        onderdelen,
      },
    },
  }
}

interface Answer {
  readonly results: readonly {
    readonly resource: { readonly id: string }
    readonly actions: Readonly<Record<string, string>>
  }[]
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'results' in value && Array.isArray(value.results)
}
