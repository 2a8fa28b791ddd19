import { slugOf } from '../src/slug.ts'
import type { LocalFile } from './local-files.ts'
import type { LocalCode, LocalFinding } from './local-finding.ts'

const labels = /^(?:\/\d+)?\/(?:voorkeursterm|alternatief|verborgen|namen|naam)\/(?:nl|en)(?:\/\d+)?$/
const addresses = /\/(?:doel|webadres)$/
/** Nobody sees these, and XML or a browser may refuse the whole text for one of them. */
const unseen = /(?![\n\t])\p{C}/u
/** Between the labels of a table stands a line, and a label is one line. */
const noLabel = /[\n\t|]/

/** What no shape tells of the texts in a file: characters that nobody sees, labels that nothing can be found by, addresses that run. */
export function checkTexts(file: LocalFile<unknown>): readonly LocalFinding[] {
  return textsIn(file.value, '').flatMap(([at, text]) => {
    const code = faultOf(at, text)
    return code === undefined ? [] : [file.finding(code, at)]
  })
}

function faultOf(at: string, text: string): LocalCode | undefined {
  if (unseen.test(text)) return 'local/character'
  if (labels.test(at) && (noLabel.test(text) || slugOf(text) === '')) return 'local/label'
  return addresses.test(at) && !isOfTheWeb(text) ? 'local/address' : undefined
}

function isOfTheWeb(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol)
}

function textsIn(value: unknown, at: string): readonly (readonly [at: string, text: string])[] {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([step, inner]) => textsIn(inner, `${at}/${step}`))
}
