import { join } from 'node:path'
import { checkBevoegdheid, type Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { rows as ownRows, verraad as ownVerraad } from '@samenspraak/sdk/policy'
import { createPolicy, type Policy, type Verraad } from '@samenspraak/sdk/rights'
import { readVersion } from '../../../version.ts'
import type { FileFault, FileRead, Place } from '../files/file-fault.ts'
import { readListFile } from '../files/read-file.ts'
import type { ListFile } from '../files/read-list.ts'
import { filesAt, isThere } from '../files/read-text.ts'
import { readTellingCodes } from './telling-codes.ts'

/** The name that stands for the policy that comes with the command. */
export const builtIn = 'ingebouwd'

/**
 * The policy at a path: a file with rows, a folder of such files, or a folder as in the sources, with `regels/` and
 * `verraad.yaml`. Where no telling codes stand beside the rows, those of the command count.
 */
export async function readPolicy(path: string, cwd: string): Promise<FileRead<Policy>> {
  if (path === builtIn) return policyOf({ rows: ownRows, places: [] }, ownVerraad)
  const inside = join(path, 'regels')
  const rows = await readRows((await isThere(inside, cwd)) ? inside : path, cwd)
  if (!rows.ok) return rows
  const tellingFile = join(path, 'verraad.yaml')
  if (!(await isThere(tellingFile, cwd))) return policyOf(rows.value, ownVerraad)
  const telling = await readTellingCodes(tellingFile, cwd)
  return telling.ok ? policyOf(rows.value, telling.value) : telling
}

interface Rows {
  readonly rows: readonly Bevoegdheid[]
  /** For each row where a pointer into it leads. */
  readonly places: readonly ((pointer: string) => Place)[]
}

async function readRows(path: string, cwd: string): Promise<FileRead<Rows>> {
  const files = await filesAt(path, cwd)
  if (!files.ok) return files
  const rows: Bevoegdheid[] = []
  const places: ((pointer: string) => Place)[] = []
  const faults: FileFault[] = []
  for (const file of files.value.filter((name) => !name.endsWith('verraad.yaml'))) {
    const list = await readListFile(file, cwd)
    if (!list.ok) faults.push(...list.faults)
    else
      for (const { row, place, issues } of rowsIn(list.value)) {
        faults.push(...issues)
        if (row === undefined) continue
        rows.push(row)
        places.push(place)
      }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: { rows, places } }
}

interface RowRead {
  readonly row?: Bevoegdheid
  readonly place: (pointer: string) => Place
  readonly issues: readonly FileFault[]
}

function rowsIn({ items, placeOf }: ListFile): readonly RowRead[] {
  return items.map((item, index) => {
    const place = (pointer: string): Place => placeOf(`/${index}${pointer}`)
    const checked = checkBevoegdheid(item)
    return checked.ok
      ? { row: checked.value, place, issues: [] }
      : { place, issues: checked.issues.map(({ code, at, nl, en }) => ({ ...place(at), code, nl, en })) }
  })
}

function policyOf({ rows, places }: Rows, verraad: readonly Verraad[]): FileRead<Policy> {
  const created = createPolicy(rows, { verraad, version: readVersion() })
  if (created.ok) return { ok: true, value: created.policy }
  const faults = created.issues.map(({ code, at, nl, en }) => {
    const [, index = '', ...rest] = at.split('/')
    const place = places[Number(index)]?.(rest.map((step) => `/${step}`).join('')) ?? { file: builtIn }
    return { ...place, code, nl, en }
  })
  return { ok: false, faults }
}
