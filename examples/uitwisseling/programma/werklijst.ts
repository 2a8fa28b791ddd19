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

  constructor(database: DatabaseSync, bronnen: readonly Bron[], verzamelingen: readonly string[]) {
    this.#database = database
    this.#bronnen = bronnen
    this.#verzamelingen = verzamelingen
    database.exec('CREATE TABLE IF NOT EXISTS werk (adres TEXT PRIMARY KEY, bron TEXT, inzage TEXT)')
  }

  /** Asks for what an event tells of; after a withdrawn consent everything of that party is asked again. */
  async volg(gebeurtenis: JsonObject): Promise<void> {
    const [source, dataref, type] = ['source', 'dataref', 'type'].map(
      (name) => textAt(gebeurtenis, name) ?? '',
    )
    const bron = this.#bronnen.find((one) => one.bron === source)
    // An address of somebody unknown is never followed.
    if (bron === undefined || !dataref?.startsWith(`${bron.openbaar}/v1/`)) return
    const adres = dataref.slice(bron.openbaar.length)
    if (this.#verzamelingen.some((one) => adres.startsWith(`/v1/${one}/`))) await this.#vraag(bron, adres)
    if (type !== 'nl.toestemmingen.toestemming-ingetrokken.v1') return
    for (const known of this.#adressenVan(source ?? '')) await this.#vraag(bron, known)
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

  async #vraag(bron: Bron, adres: string): Promise<void> {
    const { persoon, rol, doel, url } = bron
    const token = await tokenBij(bron, {
      persoon,
      authorization_details: [
        { type: 'https://w3id.org/samenspraak/id/begrip/plan', role: rol, purpose: doel },
      ],
    })
    const response = await fetch(`${url}${adres}`, { headers: { Authorization: `Bearer ${token}` } })
    if (response.status === 404 || response.status === 410)
      this.#database.prepare('DELETE FROM werk WHERE adres = ?').run(adres)
    if (response.status !== 200) return
    this.#database
      .prepare('INSERT OR REPLACE INTO werk VALUES (?, ?, ?)')
      .run(adres, bron.bron, await response.text())
  }
}
