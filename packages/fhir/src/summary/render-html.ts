import type { Detail, Item, Page, Section } from './page.ts'
import { escaped } from './plain-words.ts'

const style =
  'body{font-family:sans-serif;line-height:1.4;max-width:48em;margin:1em auto;padding:0 1em}h1{font-size:1.4em}h2{font-size:1.1em;border-bottom:1px solid}li{margin-bottom:.5em}'

/** A page of HTML that stands on its own: it loads nothing and runs nothing. */
export function htmlOf(page: Page): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="nl" xmlns="http://www.w3.org/1999/xhtml">',
    `<head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/><title>${escaped(page.title)}</title><style>${style}</style></head>`,
    `<body>${bodyOf(page)}</body>`,
    '</html>',
    '',
  ].join('\n')
}

/** A narrative of FHIR: only elements that it allows there. */
export function narrativeOf(sections: readonly Section[], lead: readonly Detail[] = []): string {
  return divOf(`${leadOf(lead)}${sections.map(sectionOf).join('')}`)
}

/** The same for a single thing. */
export function narrativeOfItem(item: Item): string {
  return divOf(`<p>${itemOf(item)}</p>`)
}

function divOf(inner: string): string {
  return `<div xmlns="http://www.w3.org/1999/xhtml" lang="nl" xml:lang="nl">${inner}</div>`
}

function bodyOf({ title, lead, sections }: Page): string {
  return `<h1>${escaped(title)}</h1>${leadOf(lead)}${sections.map(sectionOf).join('')}`
}

function leadOf(lead: readonly Detail[]): string {
  return lead.length === 0 ? '' : `<p>${lead.map(detailOf).join('<br/>')}</p>`
}

function sectionOf({ title, items }: Section): string {
  return `<h2>${escaped(title)}</h2><ul>${items.map((item) => `<li>${itemOf(item)}</li>`).join('')}</ul>`
}

function itemOf({ head, details }: Item): string {
  return [`<b>${lines(head)}</b>`, ...details.map(detailOf)].join('<br/>')
}

function detailOf({ label, value }: Detail): string {
  return `${escaped(label)}: ${lines(value)}`
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br/>')
}
