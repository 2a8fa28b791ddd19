import type { Json } from '@samenspraak/compat'
import type { PairDialect } from './dialects.ts'
import { ajvJudge } from './judges.ts'
import type { Documents, Judge } from './judges.ts'
import { secondJudge } from './second-judge.ts'

/** A schema with two judges of documents, each made when it is first asked. */
export class Judged {
  readonly #make: () => Judge | undefined
  readonly #makeSecond: () => Promise<Judge | undefined>
  #first: { readonly judge: Judge | undefined } | undefined
  #second: Promise<Judge | undefined> | undefined

  constructor(schema: Json, dialect: PairDialect, documents: Documents = {}) {
    this.#make = () => ajvJudge(schema, dialect, documents)
    this.#makeSecond = async () => secondJudge(schema, dialect, documents)
  }

  /** Ajv. */
  first(): Judge | undefined {
    this.#first ??= { judge: this.#make() }
    return this.#first.judge
  }

  /** @hyperjump/json-schema. */
  async second(): Promise<Judge | undefined> {
    this.#second ??= this.#makeSecond()
    return this.#second
  }
}

/** What two independent judges say of a document: is it valid under the one and not under the other? */
export type Opinion = 'shows' | 'does not show' | 'judges differ'

/** Each judge alone may err; a witness is refuted only by both, or by the one that can read the schemas. */
export async function opinionOf(from: Judged, to: Judged, witness: Json): Promise<Opinion> {
  const first = showsBy(from.first(), to.first(), witness)
  const second = showsBy(await from.second(), await to.second(), witness)
  if (first !== undefined && second !== undefined && first !== second) return 'judges differ'
  const said = first ?? second
  if (said === undefined) return 'judges differ'
  return said ? 'shows' : 'does not show'
}

/** True when a judge finds a document valid under the one and not under the other. */
export function showsBy(from: Judge | undefined, to: Judge | undefined, witness: Json): boolean | undefined {
  const before = from?.(witness)
  const after = to?.(witness)
  return before === undefined || after === undefined ? undefined : before && !after
}
