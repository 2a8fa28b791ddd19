import type { Detail, Item, Page, Section } from './page.ts'
import { readable } from './plain-words.ts'

/** The page as text. Only headings start in the first column: what somebody wrote can never look like one. */
export function textOf({ title, lead, sections }: Page): string {
  return [
    heading(title, '='),
    ...lead.map((each) => detailOf(each, '  ')),
    ...sections.flatMap(sectionOf),
    '',
  ].join('\n')
}

function sectionOf({ title, items }: Section): readonly string[] {
  return ['', heading(title, '-'), ...items.flatMap(itemOf)]
}

function itemOf({ head, details }: Item): readonly string[] {
  return [`  * ${hanging(head, '    ')}`, ...details.map((each) => detailOf(each, '    '))]
}

function detailOf({ label, value }: Detail, indent: string): string {
  return `${indent}${label}: ${hanging(value, `${indent}  `)}`
}

/** A heading of one line, underlined. */
function heading(title: string, mark: string): string {
  const line = readable(title).replaceAll('\n', ' ')
  return `${line}\n${mark.repeat(line.length)}`
}

function hanging(text: string, indent: string): string {
  return readable(text).replaceAll('\n', `\n${indent}`)
}
