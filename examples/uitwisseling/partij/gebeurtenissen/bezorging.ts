import { vraagBij } from '../toegang/bij-ander.ts'
import { tokenBij } from '../toegang/token-bij.ts'
import type { Abonnee, Partij } from '../partij.ts'
import { magWeten, vragersVan } from './inhalen.ts'

/** Delivers what each subscriber may know of, in order, and tries again until it is taken. */
export class Bezorging {
  readonly #partij: Partij
  readonly #timer: NodeJS.Timeout
  #work: Promise<void> = Promise.resolve()
  #isBezig = false
  #isClosed = false

  constructor(partij: Partij, everyMilliseconds: number) {
    this.#partij = partij
    this.#timer = setInterval(() => void this.#opTijd(), everyMilliseconds)
    this.#timer.unref()
  }

  /** One round to every subscriber; rounds never overlap, so that no event overtakes another. */
  async nu(): Promise<void> {
    this.#work = this.#ronde(this.#work)
    return this.#work
  }

  /** A round of the clock is left out while the last one goes on: with a slow subscriber they would pile up. */
  async #opTijd(): Promise<void> {
    if (this.#isBezig) return
    this.#isBezig = true
    // What went wrong with one round is no reason to leave out the next.
    await this.nu().catch(() => {})
    this.#isBezig = false
  }

  async #ronde(vorige: Promise<void>): Promise<void> {
    await vorige.catch(() => {})
    if (this.#isClosed) return
    await Promise.all(this.#partij.instelling.abonnees.map(async (abonnee) => this.#bezorg(abonnee)))
  }

  async sluit(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#timer)
    await this.#work
  }

  async #bezorg(abonnee: Abonnee): Promise<void> {
    const { postvak } = this.#partij
    const waiting = postvak.na(postvak.totWaar(abonnee.organisatie))
    if (waiting.length === 0) return
    const vragers = vragersVan(this.#partij, abonnee.organisatie)
    for (const one of waiting) {
      const isVoor = vragers.some((vrager) => magWeten(this.#partij, vrager, one))
      // What is not taken stays first in line for the next round.
      if (isVoor && !(await isAangenomen(abonnee, one.gebeurtenis))) return
      postvak.gevorderd(abonnee.organisatie, one.volgnummer)
    }
  }
}

async function isAangenomen(abonnee: Abonnee, gebeurtenis: unknown): Promise<boolean> {
  try {
    const token = await tokenBij(abonnee, {})
    const { status } = await vraagBij(`${abonnee.url}/v1/gebeurtenissen`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/cloudevents+json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(gebeurtenis),
    })
    return status === 202
  } catch {
    // The other party is away.
    return false
  }
}
