import { fill, languages } from '../language.ts'
import type { Language } from '../language.ts'
import type { Answer, Found } from './engine.ts'
import { countText, reasonOf, shortcutLabel } from './explain.ts'
import { fetchFile, loadFullEngine } from './load-engine.ts'
import { findInModel, modelNames } from './model-search.ts'
import type { ModelName } from './model-search.ts'
import { codeListAddress, fieldAddress, shortcutAddress, termAddress } from './target.ts'
import { hitWords } from './hit-words.ts'

const most = 30
const mostOfModel = 12

/** Fills the page of results with what the address asks for; the query stays in the field. */
export async function showResults(place: HTMLElement): Promise<void> {
  const language = languages.find((one) => one === place.dataset['results']) ?? 'nl'
  const base = place.dataset['base'] ?? '/'
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? ''
  const words = hitWords[language]
  for (const input of document.querySelectorAll('input')) if (input.name === 'q') input.value = query
  if (query === '') return say(words.tooShort)
  heading(fill(words.titleFor, { query }))
  // That nothing was found is not known yet.
  showNothing(false)
  const engine = await loadFullEngine(base, language).catch(() => undefined)
  if (engine === undefined) return say(words.failed)
  const answer = engine.ask(query, most)
  say(countText(answer.terms.length, most, language))
  place.replaceChildren(...shortcutLinks(answer, base, language), termRows(answer.terms, base, language))
  showNothing(answer.terms.length === 0)
  propose(query, language)
  // Without definitions or fields the terms still answer.
  await Promise.allSettled([addDefinitions(place, base, language), addModel(place, query, base, language)])
}

function heading(text: string): void {
  const title = document.querySelector('h1')
  if (title !== null) title.textContent = text
  document.title = document.title.replace(/^.*(?= – )/, () => text)
}

function say(text: string): void {
  const status = document.querySelector('[data-count]')
  if (status !== null) status.textContent = text
}

function showNothing(isNothing: boolean): void {
  const nothing = document.querySelector<HTMLElement>('[data-nothing]')
  if (nothing !== null) nothing.hidden = !isNothing
}

/** A proposal by mail already names the word that was missed. */
function propose(query: string, language: Language): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-propose]')
  const subject = encodeURIComponent(fill(hitWords[language].proposeSubject, { query }))
  if (link !== null) link.href = `${link.href.replace(/\?.*$/, '')}?subject=${subject}`
}

function shortcutLinks({ shortcuts }: Answer, base: string, language: Language): readonly HTMLElement[] {
  return shortcuts.map((shortcut) => {
    const line = document.createElement('p')
    line.className = 'note'
    line.append(link(shortcutAddress(shortcut, base, language), shortcutLabel(shortcut, language)))
    return line
  })
}

function termRows(terms: readonly Found[], base: string, language: Language): HTMLElement {
  const list = document.createElement('ul')
  list.className = 'rows'
  list.append(...terms.map((found) => termRow(found, base, language)))
  return list
}

function termRow(found: Found, base: string, language: Language): HTMLElement {
  const row = document.createElement('li')
  row.className = 'row'
  row.dataset['key'] = found.key
  const name = document.createElement('h2')
  name.className = 'nl-heading nl-heading--level-5'
  name.append(link(termAddress(found, base, language), found.label))
  const why = document.createElement('p')
  why.className = 'small subtle'
  why.textContent = [found.kind, reasonOf(found, language)].filter((part) => part !== '').join(' · ')
  row.append(name, why)
  return row
}

/** The definitions come later, so that the answer does not wait for them. */
async function addDefinitions(place: HTMLElement, base: string, language: Language): Promise<void> {
  const file = await fetchFile(`${base}search/definitions-${language}.json`)
  const definitions: Readonly<Record<string, string>> = await file.json()
  for (const row of place.querySelectorAll('li')) {
    const text = document.createElement('p')
    text.textContent = definitions[row.dataset['key'] ?? ''] ?? ''
    row.querySelector('h2')?.after(text)
  }
}

/** Fields and code lists stand behind the terms, which say what they mean. */
async function addModel(place: HTMLElement, query: string, base: string, language: Language): Promise<void> {
  const file = await fetchFile(`${base}search/model-${language}.txt`)
  const { fields, lists } = findInModel(modelNames(await file.text()), query, language, mostOfModel)
  const words = hitWords[language]
  place.append(
    ...linkList(words.fields, fields, (name) => fieldAddress(name, base, language)),
    ...linkList(words.lists, lists, (name) => codeListAddress(name, base, language)),
  )
}

function linkList(
  title: string,
  names: readonly ModelName[],
  addressOf: (name: ModelName) => string,
): readonly HTMLElement[] {
  if (names.length === 0) return []
  const name = document.createElement('h2')
  name.className = 'nl-heading nl-heading--level-4'
  name.textContent = title
  const list = document.createElement('ul')
  list.className = 'columns'
  for (const one of names) {
    const item = document.createElement('li')
    item.append(link(addressOf(one), one.label))
    list.append(item)
  }
  return [name, list]
}

function link(address: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a')
  anchor.className = 'nl-link'
  anchor.href = address
  anchor.textContent = text
  return anchor
}
