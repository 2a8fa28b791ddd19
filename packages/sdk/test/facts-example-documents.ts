import { isContract } from '@samenspraak/sdk/contract'
import { isInwoner } from '@samenspraak/sdk/inwoner'
import { isOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { isOrganisatie } from '@samenspraak/sdk/organisatie'
import { isRoltoewijzing } from '@samenspraak/sdk/roltoewijzing'
import { isSamenwerkingsverband } from '@samenspraak/sdk/samenwerkingsverband'
import { isToestemming } from '@samenspraak/sdk/toestemming'
import type { FactsDocuments, PlanDocument } from '@samenspraak/sdk/facts'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot, readJsonFile } from '../../../scripts/sources/files.ts'

/** The documents of one example municipality that facts can come from, checked. */
export interface ExampleDocuments {
  readonly documenten: Required<FactsDocuments>
  readonly plannen: readonly PlanDocument[]
  /** The file name of each consent, by its id. */
  readonly consentNames: ReadonlyMap<string, string>
}

export function readExample(name: string): ExampleDocuments {
  const folder = fromRoot('examples', name)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  )
  const read = files.map((file) => ({
    file,
    document: readJsonFile<{ readonly $schema?: string }>(join(folder, file)),
  }))
  const of = <T>(kind: string, is: (received: unknown) => received is T): readonly T[] =>
    read.flatMap(({ document }) =>
      document.$schema?.endsWith(`/${kind}/1.0`) && is(document) ? [document] : [],
    )
  return {
    documenten: {
      inwoners: of('inwoner', isInwoner),
      roltoewijzingen: of('roltoewijzing', isRoltoewijzing),
      toestemmingen: of('toestemming', isToestemming),
      organisaties: of('organisatie', isOrganisatie),
      samenwerkingsverbanden: of('samenwerkingsverband', isSamenwerkingsverband),
      contracten: of('contract', isContract),
    },
    plannen: of('ondersteuningsplan', isOndersteuningsplan),
    consentNames: new Map(
      read.flatMap(({ file, document }) =>
        isToestemming(document) ? [[document.id, file.replace(/^.*\//, '').replace('.json', '')]] : [],
      ),
    ),
  }
}
