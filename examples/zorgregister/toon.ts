// One care file, shown to six parties by the rows of a register that is not ours: own schema, own words, own rows.
import { readFileSync } from 'node:fs'
import { createPolicy, sentenceOf, view } from '@samenspraak/sdk/rights'
import { rows, verraad, vocabulary } from './generated/policy.ts'
import { zorgdossierRights } from './generated/zorgdossier/rights.ts'
import { situaties } from './situaties.ts'
import type { Situatie } from './situaties.ts'

const shown = ['client', 'orgaan', 'kantoor', 'aanbieder', 'vorige aanbieder na 46 dagen', 'aanbieder elders']

const made = createPolicy(rows, { verraad, version: '1.0', vocabulary })
if (made.ok) {
  const { policy } = made
  for (const { naam, dossier, vraag } of situaties.filter((one) => shown.includes(one.naam))) {
    const { document, report, issues } = view(zorgdossierRights, readDossier(dossier), vraag, policy)
    console.log(`\n# ${naam} (${vraag.rol}, ${vraag.op})`)
    for (const { nl } of issues) console.log(nl)
    console.log(document === undefined ? 'Niets.' : JSON.stringify(document, undefined, 1))
    const used = new Set(
      report.getoond.flatMap(({ bevoegdheden }) => bevoegdheden.map(({ sleutel }) => sleutel)),
    )
    for (const row of policy.rows.filter(({ sleutel }) => used.has(sleutel)))
      console.log(`- ${sentenceOf(row, vocabulary).nl}`)
  }
} else for (const { code, at, nl } of made.issues) console.log(`${code} at ${at}: ${nl}`)

/** A received file is anything at all until the view has checked it. */
function readDossier(name: Situatie['dossier']): unknown {
  return JSON.parse(readFileSync(new URL(`dossiers/${name}.json`, import.meta.url), 'utf8'))
}
