import type { DatabaseSync } from 'node:sqlite'
import { isObject, textAt } from '../partij/json-object.ts'
import type { JsonObject } from '../partij/json-object.ts'
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

/** What a program has seen at others: only views, each thrown away when it is not seen any more. */
export class Werklijst {
  readonly #database: DatabaseSync
  readonly #bronnen: readonly Bron[]
  readonly #verzamelingen: readonly string[]
  #werk: Promise<void> = Promise.resolve()

  constructor(database: DatabaseSync, bronnen: readonly Bron[], verzamelingen: readonly string[]) {
    this.#database = database
    this.#bronnen = bronnen
    this.#verzamelingen = verzamelingen
    database.exec(`
      CREATE TABLE IF NOT EXISTS werk (adres TEXT PRIMARY KEY, bron TEXT, inzage TEXT);
      CREATE TABLE IF NOT EXISTS ingehaald (bron TEXT PRIMARY KEY, tot INTEGER)`)
  }

  /** An event is a sign to catch up, and nothing more: it may come twice, too late, again or not at all. */
  async volg(gebeurtenis: JsonObject): Promise<void> {
    const source = textAt(gebeurtenis, 'source')
    if (this.#bronnen.some(({ bron }) => bron === source)) await this.haalIn()
  }

  /** Catches up with everybody; rounds never overlap, so that no older answer lands on a newer one. */
  async haalIn(): Promise<void> {
    const round = this.#ronde(this.#werk)
    this.#werk = round.catch(() => {})
    return round
  }

  async #ronde(vorige: Promise<void>): Promise<void> {
    await vorige
    for (const bron of this.#bronnen) await this.#haalInBij(bron)
  }

  /** What is on it now. */
  inhoud(): readonly { readonly adres: string; readonly inzage: JsonObject }[] {
    return this.#database
      .prepare('SELECT adres, inzage FROM werk ORDER BY adres')
      .all()
      .map((row) => {
        const inzage: unknown = JSON.parse(String(row['inzage']))
        return { adres: String(row['adres']), inzage: isObject(inzage) ? inzage : {} }
      })
  }

  #adressenVan(bron: string): readonly string[] {
    return this.#database
      .prepare('SELECT adres FROM werk WHERE bron = ?')
      .all(bron)
      .map((row) => String(row['adres']))
  }

  /** Follows what a party says that happened since the last time, and remembers only then how far it came. */
  async #haalInBij(bron: Bron): Promise<void> {
    const row = this.#database.prepare('SELECT tot FROM ingehaald WHERE bron = ?').get(bron.bron)
    const vanaf = Number(row?.['tot'] ?? 0)
    const response = await this.#haal(bron, `/v1/gebeurtenissen?vanaf=${vanaf}`)
    const body: unknown = await response.json()
    if (response.status !== 200 || !isObject(body)) return
    const { gebeurtenissen, volgende } = body
    const list = Array.isArray(gebeurtenissen) ? gebeurtenissen.filter(isObject) : []
    for (const one of list) await this.#volgEen(bron, one)
    if (list.length === 0 || typeof volgende !== 'number') return
    this.#database.prepare('INSERT OR REPLACE INTO ingehaald VALUES (?, ?)').run(bron.bron, volgende)
    await this.#haalInBij(bron)
  }

  /** Asks for what an event tells of; after a withdrawn consent everything of that party is asked again. */
  async #volgEen(bron: Bron, gebeurtenis: JsonObject): Promise<void> {
    const dataref = textAt(gebeurtenis, 'dataref')
    // An address of somebody else is never followed.
    if (dataref?.startsWith(`${bron.openbaar}/v1/`) !== true) return
    const adres = dataref.slice(bron.openbaar.length)
    if (this.#verzamelingen.some((one) => adres.startsWith(`/v1/${one}/`))) await this.#vraag(bron, adres)
    if (textAt(gebeurtenis, 'type') !== 'nl.toestemmingen.toestemming-ingetrokken.v1') return
    for (const known of this.#adressenVan(bron.bron)) await this.#vraag(bron, known)
  }

  async #vraag(bron: Bron, adres: string): Promise<void> {
    const response = await this.#haal(bron, adres)
    if (response.status === 404 || response.status === 410)
      this.#database.prepare('DELETE FROM werk WHERE adres = ?').run(adres)
    if (response.status !== 200) return
    this.#database
      .prepare('INSERT OR REPLACE INTO werk VALUES (?, ?, ?)')
      .run(adres, bron.bron, await response.text())
  }

  async #haal(bron: Bron, adres: string): Promise<Response> {
    const { persoon, rol, doel, url } = bron
    const token = await tokenBij(bron, {
      persoon,
      authorization_details: [
        { type: 'https://w3id.org/samenspraak/id/begrip/plan', role: rol, purpose: doel },
      ],
    })
    return fetch(`${url}${adres}`, { headers: { Authorization: `Bearer ${token}` } })
  }
}
