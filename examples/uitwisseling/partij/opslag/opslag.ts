import { DatabaseSync } from 'node:sqlite'
import { isObject, textsAt } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'

/** One version of a document as it is kept. */
export interface Versie {
  readonly versienummer: number
  readonly vastgelegdOp: string
  readonly document: JsonObject
}

/** The documents of one party with all their versions, in one file. */
export class Opslag {
  readonly database: DatabaseSync

  constructor(bestand: string) {
    this.database = new DatabaseSync(bestand)
    this.database.exec(`
      PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS document (
        verzameling TEXT, id TEXT, versie INTEGER, op TEXT, inhoud TEXT, PRIMARY KEY (verzameling, id, versie));
      CREATE TABLE IF NOT EXISTS betreft (
        inwoner TEXT, verzameling TEXT, id TEXT, PRIMARY KEY (inwoner, verzameling, id)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS onthouden (naam TEXT PRIMARY KEY, waarde TEXT);`)
  }

  /** All versions, oldest first; none when there is no such document. */
  versies(verzameling: string, id: string): readonly Versie[] {
    return this.database
      .prepare('SELECT versie, op, inhoud FROM document WHERE verzameling = ? AND id = ? ORDER BY versie')
      .all(verzameling, id)
      .map(versieVan)
  }

  /** The newest version. */
  nieuwste(verzameling: string, id: string): JsonObject | undefined {
    const row = this.database
      .prepare(
        'SELECT versie, op, inhoud FROM document WHERE verzameling = ? AND id = ? ORDER BY versie DESC LIMIT 1',
      )
      .get(verzameling, id)
    return row === undefined ? undefined : versieVan(row).document
  }

  /** The newest version of every document of a collection that names a resident: as whom it is about, or who acts for them. */
  betreft(verzameling: string, inwoner: string): readonly JsonObject[] {
    return this.database
      .prepare('SELECT id FROM betreft WHERE inwoner = ? AND verzameling = ? ORDER BY id')
      .all(inwoner, verzameling)
      .map(({ id }) => this.nieuwste(verzameling, String(id)))
      .filter((one) => one !== undefined)
  }

  /** The newest version of every document of a collection, in the order in which they came. */
  alle(verzameling: string): readonly JsonObject[] {
    return this.database
      .prepare(
        `SELECT versie, op, inhoud FROM document AS een WHERE verzameling = ? AND versie =
          (SELECT max(versie) FROM document WHERE verzameling = een.verzameling AND id = een.id)
          ORDER BY (SELECT rowid FROM document WHERE verzameling = een.verzameling AND id = een.id AND versie = 1)`,
      )
      .all(verzameling)
      .map((row) => versieVan(row).document)
  }

  /** Keeps the next version. */
  bewaar(verzameling: string, id: string, document: JsonObject, op: string): void {
    this.database
      .prepare(
        `INSERT INTO document SELECT ?, ?, coalesce(max(versie), 0) + 1, ?, ? FROM document WHERE verzameling = ? AND id = ?`,
      )
      .run(verzameling, id, op, JSON.stringify(document), verzameling, id)
    const insert = this.database.prepare('INSERT OR IGNORE INTO betreft VALUES (?, ?, ?)')
    for (const inwoner of inwonersIn(document)) insert.run(inwoner, verzameling, id)
  }

  /** What was noted under a name, also before the program was started anew. */
  onthouden(naam: string): unknown {
    const row = this.database.prepare('SELECT waarde FROM onthouden WHERE naam = ?').get(naam)
    return row === undefined ? undefined : JSON.parse(String(row['waarde']))
  }

  onthoud(naam: string, waarde: unknown): void {
    this.database.prepare('INSERT OR REPLACE INTO onthouden VALUES (?, ?)').run(naam, JSON.stringify(waarde))
  }

  /** Does all of it or nothing. */
  inEenKeer<T>(werk: () => T): T {
    this.database.exec('BEGIN IMMEDIATE')
    try {
      const uitkomst = werk()
      this.database.exec('COMMIT')
      return uitkomst
    } catch (error) {
      this.database.exec('ROLLBACK')
      throw error
    }
  }

  sluit(): void {
    this.database.close()
  }
}

function inwonersIn(document: JsonObject): readonly string[] {
  const { vertegenwoordigers } = document
  const acting = Array.isArray(vertegenwoordigers) ? vertegenwoordigers.filter(isObject) : []
  return [...textsAt(document, 'over'), ...acting.flatMap((one) => textsAt(one, 'inwoner'))]
}

function versieVan(row: Readonly<Record<string, unknown>>): Versie {
  const document: unknown = JSON.parse(String(row['inhoud']))
  return {
    versienummer: Number(row['versie']),
    vastgelegdOp: String(row['op']),
    document: isObject(document) ? document : {},
  }
}
