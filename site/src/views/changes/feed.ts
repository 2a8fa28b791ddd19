import { releasesWithChanges } from '../../data/changes.ts'
import type { Release, TermChange } from '../../data/changes.ts'
import { fill } from '../../language.ts'
import type { Language } from '../../language.ts'
import { absolute, filePath, pathOf, termIri } from '../../paths.ts'
import { placePath } from '../../place.ts'
import { countsOf, whenOf } from './release-facts.ts'
import { changesWords } from './words.ts'

/** The address of the feed of a language. */
export function feedPath(language: Language): string {
  return filePath(`${placePath(language, 'changes')}feed.xml`)
}

/**
 * The changes as an Atom feed (RFC 4287): an entry for each release and for each change of a term that was there before.
 * Without a known origin the links are relative to the feed, which the standard allows; the identifiers never depend on it.
 */
export function feedOf(language: Language, releases: readonly Release[] = releasesWithChanges): string {
  const words = changesWords[language]
  const updated =
    releases
      .map((release) => release.updated)
      .toSorted()
      .at(-1) ?? ''
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('id', `https://w3id.org/samenspraak/id/wijzigingen/${language}`),
    element('title', `Samenspraak: ${words.title}`),
    element('subtitle', words.intro),
    element('updated', moment(updated)),
    '<author><name>Samenspraak</name></author>',
    element('rights', 'CC BY 4.0'),
    link('self', absolute(feedPath(language)), 'application/atom+xml'),
    link('alternate', absolute(pathOf(language, 'changes')), 'text/html'),
    ...releases.flatMap((release) => [
      ...release.changes.filter(({ isFirst }) => !isFirst).map((change) => changeEntry(change, language)),
      releaseEntry(release, language),
    ]),
    '</feed>\n',
  ].join('\n')
}

function releaseEntry(release: Release, language: Language): string {
  const title = fill(changesWords[language].release, { release: release.nummer })
  const text = `${release.samenvatting[language]} ${countsOf(release, language)}.`
  return entry({
    id: `https://w3id.org/samenspraak/id/release/${release.nummer}#${language}`,
    title: `${title} (${whenOf(release, language)})`,
    updated: release.updated,
    address: pathOf(language, 'changes', release.nummer),
    text,
  })
}

function changeEntry({ term, versie, datum, wijziging }: TermChange, language: Language): string {
  const label = term.voorkeursterm[language]
  return entry({
    id: `${termIri(term.sleutel)}#${language}-${versie}`,
    title: fill(changesWords[language].changeOf, { label, version: versie }),
    updated: datum,
    address: pathOf(language, 'term', term.sleutel),
    text: wijziging[language],
  })
}

function entry(one: {
  readonly id: string
  readonly title: string
  readonly updated: string
  readonly address: string
  readonly text: string
}): string {
  return [
    '<entry>',
    element('id', one.id),
    element('title', one.title),
    element('updated', moment(one.updated)),
    link('alternate', absolute(one.address), 'text/html'),
    element('summary', one.text),
    '</entry>',
  ].join('\n')
}

/** Histories know days; a feed wants a moment, and the start of the day is the same for everyone who builds. */
function moment(day: string): string {
  return `${day}T00:00:00Z`
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
