import type { DatabaseSync } from 'node:sqlite'
import type { Verzameling } from '../contract.ts'
import { isObject, textAt } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'
import type { Partij } from '../partij.ts'
import { dunneGebeurtenis } from './gebeurtenis.ts'

/** An event that goes out, with its place in the order and the document that it is about. */
export interface Uitgaand {
  readonly volgnummer: number
  readonly verzameling: string
  readonly id: string
  /** The version of the document that came with it. */
  readonly versie: number
  readonly gebeurtenis: JsonObject
}

// A sequence of CloudEvents has 32 bits: seconds from here last until 2088.
const begin = Date.UTC(2020, 0, 1)

/** The events of a party: what goes out, how far each subscriber is, and what came in. */
export class Postvak {
  readonly #database: DatabaseSync
  /** How many events that came in are kept; one that was forgotten and comes again is a sign to catch up, and no more. */
  readonly #bewaart: number

  constructor(database: DatabaseSync, bewaart = 100_000) {
    this.#database = database
    this.#bewaart = bewaart
    database.exec(`
      CREATE TABLE IF NOT EXISTS uit (
        volgnummer INTEGER PRIMARY KEY, verzameling TEXT, id TEXT, versie INTEGER, gebeurtenis TEXT);
      CREATE TABLE IF NOT EXISTS gevorderd (abonnee TEXT PRIMARY KEY, tot INTEGER);
      CREATE TABLE IF NOT EXISTS binnen (
        bron TEXT, id TEXT, gebeurtenis TEXT, PRIMARY KEY (bron, id));`)
  }

  /** Notes an event in the same transaction as the change that it tells of. */
  schrijf({ pad, schema }: Verzameling, id: string, type: string | undefined, partij: Partij): void {
    if (type === undefined) return
    const volgnummer = this.#volgende(partij.nu())
    const event = dunneGebeurtenis({
      bron: partij.instelling.bron,
      type,
      onderwerp: id,
      schema,
      adres: `${partij.instelling.openbaar}/v1/${pad}/${id}`,
      volgnummer,
      op: partij.nu(),
    })
    this.#database
      .prepare('INSERT INTO uit (volgnummer, verzameling, id, versie, gebeurtenis) VALUES (?, ?, ?, ?, ?)')
      .run(volgnummer, pad, id, partij.opslag.versies(pad, id).length, JSON.stringify(event))
  }

  /**
   * A number after all others that goes with the clock. Who may know of some events only learns from a gap how much time
   * passed, which the events say too, and not how many others there were.
   */
  #volgende(nu: Date): number {
    const row = this.#database.prepare('SELECT coalesce(max(volgnummer), 0) AS laatste FROM uit').get()
    return Math.max(Number(row?.['laatste']) + 1, Math.floor((nu.getTime() - begin) / 1000))
  }

  /** Events after a number, in order. */
  na(volgnummer: number): readonly Uitgaand[] {
    return this.#database
      .prepare(
        'SELECT volgnummer, verzameling, id, versie, gebeurtenis FROM uit WHERE volgnummer > ? ORDER BY volgnummer',
      )
      .all(volgnummer)
      .map((row) => ({
        volgnummer: Number(row['volgnummer']),
        verzameling: String(row['verzameling']),
        id: String(row['id']),
        versie: Number(row['versie']),
        gebeurtenis: gebeurtenisIn(row),
      }))
  }

  /** Up to where a subscriber has everything. */
  totWaar(abonnee: string): number {
    const row = this.#database.prepare('SELECT tot FROM gevorderd WHERE abonnee = ?').get(abonnee)
    return Number(row?.['tot'] ?? 0)
  }

  /** Notes that a subscriber has everything up to a number. */
  gevorderd(abonnee: string, tot: number): void {
    this.#database
      .prepare('INSERT INTO gevorderd VALUES (?, ?) ON CONFLICT (abonnee) DO UPDATE SET tot = excluded.tot')
      .run(abonnee, tot)
  }

  /** Takes in an event; false when it was known. */
  ontvang(gebeurtenis: JsonObject): boolean {
    const { changes, lastInsertRowid } = this.#database
      .prepare('INSERT OR IGNORE INTO binnen VALUES (?, ?, ?)')
      .run(textAt(gebeurtenis, 'source') ?? '', textAt(gebeurtenis, 'id') ?? '', JSON.stringify(gebeurtenis))
    if (Number(changes) === 0) return false
    this.#database.prepare('DELETE FROM binnen WHERE rowid <= ?').run(Number(lastInsertRowid) - this.#bewaart)
    return true
  }

  /** Everything that came in, in the order in which it came. */
  binnen(): readonly JsonObject[] {
    return this.#database.prepare('SELECT gebeurtenis FROM binnen ORDER BY rowid').all().map(gebeurtenisIn)
  }
}

function gebeurtenisIn(row: Readonly<Record<string, unknown>>): JsonObject {
  const parsed: unknown = JSON.parse(String(row['gebeurtenis']))
  return isObject(parsed) ? parsed : {}
}
