import type { CatalogueEntry } from '../../../catalogue/search.ts'
import type { Effective } from '../../../settings/effective.ts'
import { writeSubject } from '../../../subjects/subject-name.ts'
import { schemaLink } from './links.ts'
import { present } from './version-wire.ts'

/** A subject as it stands in a list. */
export function summaryWire({
  version,
  schemaHash,
  summary,
  description,
}: CatalogueEntry): Readonly<Record<string, unknown>> {
  return {
    naam: writeSubject(version),
    context: version.context,
    ...present('titel', summary.title),
    ...present('begrip', summary.term),
    ...present('omschrijving', description.omschrijving ?? summary.about),
    ...present('eigenaar', description.eigenaar),
    ...present('classificatie', description.classificatie),
    ...present('herziening', description.herziening),
    ...present('contact', description.contact),
    laatsteVersie: version.version,
    ...present('laatsteLabel', version.label),
    status: version.state.status,
    hash: schemaHash,
    zelf: schemaLink(version),
  }
}

/** What holds for a subject, as it is sent. */
export function policyWire({ compatibility, mode, beleid }: Effective): Readonly<Record<string, unknown>> {
  return {
    verenigbaarheid: compatibility,
    modus: mode,
    noties: beleid?.noties ?? ['document'],
    profiel: beleid?.profiel ?? 'strict',
    verwijderen: beleid?.verwijderen ?? 'toegestaan',
    rechtenVerruiming: beleid?.rechtenVerruiming ?? 'bevestigen',
  }
}
