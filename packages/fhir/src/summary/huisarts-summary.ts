import { messageTypes } from '../documents.ts'
import { nothingForeign } from '../foreign.ts'
import { resourceId } from '../ids/resource-id.ts'
import { isObject, objectsOf } from '../json.ts'
import type { JsonObject } from '../json.ts'
import { documentSheets } from '../../mapping/index.ts'
import { nlCoreProfilesOf } from '../profiles/nl-core.ts'
import { writeBundle } from '../write/bundle.ts'
import type { FhirBundle, FhirEntry, Written } from '../write/bundle.ts'
import { documentReferenceOf, subsetted, summaryCoding } from './document-reference.ts'
import type { SummaryViews } from './huisarts-views.ts'
import { maskMissing } from './masked.ts'
import { pageOf } from './page-of.ts'
import type { Page } from './page.ts'
import { htmlOf, narrativeOf, narrativeOfItem } from './render-html.ts'
import { textOf } from './render-text.ts'
import { itemOfResource } from './resource-words.ts'
import { seenIn } from './seen.ts'
import type { Seen } from './seen.ts'

/** One summary in all its forms, each made of the same views. */
export interface HuisartsSummary {
  /** What the system of a huisarts can store today: it carries the three other forms as attachments. */
  readonly documentReference: JsonObject
  /** The same content as a FHIR document, for who can compute with it. */
  readonly bundle: FhirBundle
  readonly html: string
  readonly text: string
}

/**
 * Makes a summary of what a huisarts may see; the same views give the same bytes. Absent when nothing may be seen.
 * @throws ViewsDifferError when the views are not of one request.
 */
export function summaryForHuisarts(views: SummaryViews): HuisartsSummary | undefined {
  const seen = seenIn(views)
  if (seen === undefined) return undefined
  const page = pageOf(seen)
  const space = spaceOf(seen)
  const date = `${seen.reports[0].op}T00:00:00Z`
  const bundle = bundleOf(seen, page, { space, date })
  const html = htmlOf(page)
  const text = textOf(page)
  const id = resourceId(`${space}|${keysOf(seen).join('|')}`, 'DocumentReference')
  const { title } = page
  return {
    documentReference: documentReferenceOf({ id, title, date, html, text, bundle }),
    bundle,
    html,
    text,
  }
}

/** A part of a plan never takes the place of the whole on a server: what each role sees has ids of its own. */
function spaceOf({ reports: [{ rol, verwerkingsdoel }] }: Seen): string {
  return `${rol}|${verwerkingsdoel}`
}

interface Frame {
  readonly space: string
  readonly date: string
}

function bundleOf(seen: Seen, page: Page, { space, date }: Frame): FhirBundle {
  const { bundle } = writeBundle(
    writtenOf(seen),
    'document',
    nothingForeign,
    (document, index) => `${space}|${keyOf(document, index)}`,
  )
  const [composition, ...entries] = bundle.entry
  for (const { resource } of entries) complete(resource)
  if (composition === undefined) return bundle
  return {
    ...bundle,
    timestamp: date,
    entry: [{ ...composition, resource: framed(composition.resource, page, { date, entries }) }, ...entries],
  }
}

/** The id of a document; one of which it is not seen is told apart by its place. */
function keyOf(document: unknown, index: number): string {
  return isObject(document) && typeof document['id'] === 'string' ? document['id'] : `#${index}`
}

function writtenOf(seen: Seen): readonly Written[] {
  const byName: Readonly<Record<string, readonly unknown[]>> = {
    [messageTypes.ondersteuningsplannen.name]: seen.plannen,
    [messageTypes.verwijzingen.name]: seen.verwijzingen,
    [messageTypes.terugkoppelingen.name]: seen.terugkoppelingen,
    [messageTypes.inwoners.name]: seen.inwoners,
    [messageTypes.organisaties.name]: seen.organisaties,
  }
  return documentSheets.flatMap((sheet) =>
    (byName[sheet.name] ?? []).map((document) => ({ sheet, document })),
  )
}

/** What is masked, that there is more, and what a reader without our profiles can read. */
function complete(resource: JsonObject): void {
  maskMissing(resource)
  const { profile: _whole, ...meta } = isObject(resource['meta']) ? resource['meta'] : {}
  // Our own profiles are of whole documents.
  const claimed = nlCoreProfilesOf(resource)
  resource['meta'] = {
    ...meta,
    ...(claimed.length === 0 ? {} : { profile: claimed }),
    tag: [...objectsOf(meta['tag']), subsetted],
  }
  resource['text'] = { status: 'generated', div: narrativeOfItem(itemOfResource(resource)) }
}

/** The Composition carries the page: its narrative is the summary, its sections have their own. */
function framed(
  composition: JsonObject,
  { title, lead, sections }: Page,
  { date, entries }: { readonly date: string; readonly entries: readonly FhirEntry[] },
): JsonObject {
  const told = sections.map((section) => ({
    title: section.title,
    text: { status: 'generated', div: narrativeOf([section]) },
  }))
  const rest = {
    title: 'Gegevens',
    text: {
      status: 'generated',
      div: narrativeOf([
        { title: 'Gegevens', items: [{ head: 'Dezelfde inhoud als gegevens', details: [] }] },
      ]),
    },
    entry: entries.map(({ fullUrl }) => ({ reference: fullUrl })),
  }
  return {
    ...composition,
    meta: { tag: [subsetted] },
    language: 'nl',
    text: { status: 'generated', div: narrativeOf([], lead) },
    type: { coding: [summaryCoding] },
    date,
    title,
    section: [...told, rest],
  }
}

/** Which documents it tells of, in the order in which they were given. */
function keysOf(seen: Seen): readonly string[] {
  const all = [seen.plannen, seen.verwijzingen, seen.terugkoppelingen, seen.inwoners, seen.organisaties]
  return all.flat().map(({ id }) => id ?? '')
}
