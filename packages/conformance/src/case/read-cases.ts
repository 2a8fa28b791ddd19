import { Ajv2020 } from 'ajv/dist/2020.js'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import type { Contract } from '../contract/contract.ts'
import { KitBrokenError } from '../kit-broken-error.ts'
import type { Case } from './case.ts'
import { type CaseFile, caseFileChecker } from './case-file.ts'
import { expandCases } from './expand-cases.ts'

/** The cases that come with the kit. */
export async function readCases(contract: Contract): Promise<readonly Case[]> {
  const manifest = createRequire(import.meta.url).resolve('@samenspraak/conformance/package.json')
  const folder = join(dirname(manifest), 'cases')
  const isCaseFile = caseFileChecker(new Ajv2020({ strict: false }))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted()
  const files = await Promise.all(
    names.map(async (name): Promise<CaseFile> => {
      const data: unknown = parse(await readFile(join(folder, name), 'utf8'), { merge: true })
      if (!isCaseFile(data)) throw new KitBrokenError(name)
      return data
    }),
  )
  return expandCases(files, contract)
}
