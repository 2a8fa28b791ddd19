import type { DatabaseSync } from 'node:sqlite'
import { isObject, objectIn, textAt } from '../partij/json-object.ts'
import type { JsonObject } from '../partij/json-object.ts'
import { vraagBij } from '../partij/toegang/bij-ander.ts'
import type { Antwoord } from '../partij/toegang/bij-ander.ts'
import { tokenBij } from '../partij/toegang/token-bij.ts'

/** Another party of which this program may ask things, and as whom. */
export interface Bron {
  readonly bron: string
  readonly openbaar: string
  readonly url: string
  readonly client: string
  readonly geheim: string
  readonly persoon: string
  readonly rol: string
  readonly doel: string
}

/** What a program follows, and for how long it believes what it saw. */
export interface Volgwens {
  readonly bronnen: readonly Bron[]
  readonly verzamelingen: readonly string[]
  readonly nu?: () => number
}

/**
 * After how many seconds a view is asked for again. A right may end by a date or with a role: then there is no event that
 * who loses it may still hear of, and what they saw would stay.
 */
const houdbaar = 900

/** How many pages of events are followed at one party in one round; the rest comes in the next. */
const paginas = 100

/** What a program has seen at others: only views, each thrown away when it is not seen any more. */
export class Werklijst {
  readonly #database: DatabaseSync
  readonly #wens: Volgwens
  #werk: Promise<void> = Promise.resolve()
  #wachtend: Promise<void> | undefined

  constructor(database: DatabaseSync, wens: Volgwens) {
    this.#database = database
    this.#wens = wens
    // A view is of who gave it: another party may have an address of the same name.
    database.exec(`
      CREATE TABLE IF NOT EXISTS werk (bron TEXT, adres TEXT, inzage TEXT, op INTEGER, PRIMARY KEY (bron, adres));
      CREATE TABLE IF NOT EXISTS ingehaald (bron TEXT PRIMARY KEY, tot INTEGER)`)
  }

  /** An event is a sign to catch up, and nothing more: it may come twice, too late, again or not at all. */
  async volg(gebeurtenis: JsonObject): Promise<void> {
    const source = textAt(gebeurtenis, 'source')
    if (this.#wens.bronnen.some(({ bron }) => bron === source)) await this.haalIn()
  }

  /**
   * Catches up with everybody; rounds never overlap, so that no older answer lands on a newer one. One that has not begun
   * is for everybody who asks for one: a thousand events are a thousand signs, and one reason to catch up.
   */
  async haalIn(): Promise<void> {
    if (this.#wachtend !== undefined) return this.#wachtend
    const round = this.#ronde(this.#werk)
    this.#wachtend = round
    this.#werk = round.catch(() => {})
    return round
  }

  /** A party that is away keeps nobody from the others; the first trouble is told after all of them. */
  async #ronde(vorige: Promise<void>): Promise<void> {
    await vorige
    this.#wachtend = undefined
    const gedaan = await Promise.allSettled(
      this.#wens.bronnen.map(async (bron) => {
        await this.#haalInBij(bron)
        for (const adres of this.#adressenVan(bron.bron, this.#nu() - houdbaar))
          await this.#vraag(bron, adres)
      }),
    )
    for (const een of gedaan) if (een.status === 'rejected') throw een.reason
  }

  /** What is on it now. */
  inhoud(): readonly { readonly adres: string; readonly inzage: JsonObject }[] {
    return this.#database
      .prepare('SELECT adres, inzage FROM werk ORDER BY adres, bron')
      .all()
      .map((row) => ({ adres: String(row['adres']), inzage: objectIn(String(row['inzage'])) }))
  }

  #nu(): number {
    return Math.floor((this.#wens.nu ?? Date.now)() / 1000)
  }

  /** What was seen at a party and not asked for since. */
  #adressenVan(bron: string, sinds: number): readonly string[] {
    return this.#database
      .prepare('SELECT adres FROM werk WHERE bron = ? AND op <= ? ORDER BY op')
      .all(bron, sinds)
      .map((row) => String(row['adres']))
  }

  /** Follows what a party says that happened since the last time, and remembers only then how far it came. */
  async #haalInBij(bron: Bron): Promise<void> {
    for (let pagina = 0; pagina < paginas; pagina++) {
      const row = this.#database.prepare('SELECT tot FROM ingehaald WHERE bron = ?').get(bron.bron)
      const vanaf = Number(row?.['tot'] ?? 0)
      const { status, tekst } = await this.#haal(bron, `/v1/gebeurtenissen?vanaf=${vanaf}`)
      const { gebeurtenissen, volgende } = objectIn(tekst)
      const list = Array.isArray(gebeurtenissen) ? gebeurtenissen.filter(isObject) : []
      if (status !== 200 || list.length === 0) return
      for (const one of list) await this.#volgEen(bron, one)
      // One that does not go on would be followed for ever.
      if (typeof volgende !== 'number' || !Number.isSafeInteger(volgende) || volgende <= vanaf) return
      this.#database.prepare('INSERT OR REPLACE INTO ingehaald VALUES (?, ?)').run(bron.bron, volgende)
    }
  }

  /** Asks for what an event tells of; after a withdrawn consent everything of that party is asked again. */
  async #volgEen(bron: Bron, gebeurtenis: JsonObject): Promise<void> {
    const adres = adresBij(bron, textAt(gebeurtenis, 'dataref') ?? '')
    if (adres === undefined) return
    if (this.#wens.verzamelingen.some((one) => adres.startsWith(`/v1/${one}/`)))
      await this.#vraag(bron, adres)
    if (textAt(gebeurtenis, 'type') !== 'nl.toestemmingen.toestemming-ingetrokken.v1') return
    for (const known of this.#adressenVan(bron.bron, this.#nu())) await this.#vraag(bron, known)
  }

  async #vraag(bron: Bron, adres: string): Promise<void> {
    const { status, tekst } = await this.#haal(bron, adres)
    if ([403, 404, 410].includes(status))
      this.#database.prepare('DELETE FROM werk WHERE bron = ? AND adres = ?').run(bron.bron, adres)
    // What is no document, or another one than was asked for, is not kept.
    if (status !== 200 || !isInzageBij(adres, objectIn(tekst))) return
    this.#database
      .prepare('INSERT OR REPLACE INTO werk VALUES (?, ?, ?, ?)')
      .run(bron.bron, adres, tekst, this.#nu())
  }

  async #haal(bron: Bron, adres: string): Promise<Antwoord> {
    const { persoon, rol, doel, url } = bron
    const token = await tokenBij(bron, {
      persoon,
      authorization_details: [
        { type: 'https://w3id.org/samenspraak/id/begrip/plan', role: rol, purpose: doel },
      ],
    })
    return vraagBij(`${url}${adres}`, { headers: { Authorization: `Bearer ${token}` } })
  }
}

/** Whether an answer can be the view of the document at an address; a view may leave out the id. */
function isInzageBij(adres: string, inzage: JsonObject): boolean {
  const { id = adres.split('/').at(-1) } = inzage
  return Object.keys(inzage).length > 0 && adres.endsWith(`/${String(id)}`)
}

const document = /^\/v1\/[a-z]+\/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u

/** The address of a document of this party; one of somebody else, or of something else, is never followed. */
function adresBij({ openbaar }: Bron, dataref: string): string | undefined {
  const adres = dataref.startsWith(`${openbaar}/`) ? dataref.slice(openbaar.length) : ''
  return document.test(adres) ? adres : undefined
}
