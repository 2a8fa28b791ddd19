import { languages } from '../language.ts'
import type { Language } from '../language.ts'
import type { Answer, Engine, Found } from './engine.ts'
import { countText, reasonOf, shortcutLabel } from './explain.ts'
import { hitWords } from './hit-words.ts'
import { createListbox } from './listbox.ts'
import type { Listbox, Option } from './listbox.ts'
import { loadEngine, loadFullEngine } from './load-engine.ts'
import { shortcutAddress, termAddress } from './target.ts'

const most = 8
/** One letter says too little to fetch everything for. */
const lettersForAll = 2

/** Where a search field gets its answers, and where they lead: pages of the site, or places in one file. */
export interface SearchSource {
  readonly language: Language
  /** What answers at once. */
  engine(): Promise<Engine>
  /** What answers best, a moment later. */
  fullEngine(): Promise<Engine>
  /** The lines of the list. */
  options(answer: Answer): readonly Option[]
}

interface Field {
  readonly source: SearchSource
  readonly input: HTMLInputElement
  readonly list: Listbox
  full?: Engine
  /** False from when a reader closes the list or goes away until the next letter or arrow. */
  isWanted: boolean
}

/** Makes the search field of a form show the terms of the site while someone types. */
export function attach(form: HTMLFormElement): void {
  const base = form.dataset['base'] ?? '/'
  const language = languages.find((one) => one === form.dataset['search']) ?? 'nl'
  attachTo(form, {
    language,
    engine: () => loadEngine(base, language),
    fullEngine: () => loadFullEngine(base, language),
    options: (answer) => optionsOf(answer, base, language),
  })
}

/** The same with another source. */
export function attachTo(form: HTMLFormElement, source: SearchSource): void {
  const input = form.querySelector('input')
  if (input === null) return
  const list = createListbox(input, source.language)
  const field: Field = { source, input, list, isWanted: false }
  const close = (): void => {
    field.isWanted = false
    list.show([])
  }
  input.addEventListener('input', () => void search(field))
  input.addEventListener('keydown', (event) => steer(field, event, close))
  input.addEventListener('blur', close)
  if (input.value !== '' && document.activeElement === input) void search(field)
  // Fetched now, so that it is there when the first word is.
  else void fetched(field, () => source.engine())
}

async function search(field: Field): Promise<void> {
  const { source, input, list } = field
  field.isWanted = true
  const engine = field.full ?? (await fetched(field, () => source.engine()))
  if (engine === undefined) return
  answer(field, engine)
  if (field.full !== undefined || input.value.trim().length < lettersForAll) return
  const full = await fetched(field, () => source.fullEngine())
  if (full === undefined) return
  field.full = full
  // Not under the fingers of who already chose.
  if (list.chosen === undefined) answer(field, full)
}

/** Undefined when it could not be fetched, which a reader is told. */
async function fetched({ source, input }: Field, engine: () => Promise<Engine>): Promise<Engine | undefined> {
  try {
    const found = await engine()
    tellTrouble(input, '')
    return found
  } catch {
    tellTrouble(input, hitWords[source.language].failed)
    return undefined
  }
}

function answer({ source, input, list, isWanted }: Field, engine: Engine): void {
  if (!isWanted) return
  const query = input.value.trim()
  if (query === '') return list.show([])
  const found = engine.ask(query, most)
  list.show(source.options(found))
  announce(countText(found.terms.length, most, source.language))
}

function steer(field: Field, event: KeyboardEvent, close: () => void): void {
  // The keys that make one letter of many are not for the list.
  if (event.isComposing) return
  const { list } = field
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const { chosen } = list
  if (step !== undefined) {
    if (list.isOpen) list.move(step)
    else void search(field)
  } else if (event.key === 'Escape' && field.isWanted) close()
  else if (event.key === 'Enter' && chosen !== undefined) location.assign(chosen.address)
  else return
  event.preventDefault()
}

function optionsOf({ shortcuts, terms }: Answer, base: string, language: Language): readonly Option[] {
  return [
    ...shortcuts.map((shortcut) => ({
      address: shortcutAddress(shortcut, base, language),
      label: shortcutLabel(shortcut, language),
      note: '',
    })),
    ...terms.map((found) => termOption(found, termAddress(found, base, language), language)),
  ]
}

/** The line of a found term: its name, its kind and why it was found. */
export function termOption(found: Found, address: string, language: Language): Option {
  const note = [found.kind, reasonOf(found, language)].filter((part) => part !== '').join(' · ')
  return { address, label: found.label, note }
}

/** Under the field, for who sees, and aloud for who hears; an empty text takes it away. */
function tellTrouble(input: HTMLInputElement, text: string): void {
  const field = input.parentElement
  const known = field?.querySelector('.search__trouble')
  if (known === undefined || (known === null && text === '')) return
  const place = known ?? document.createElement('p')
  place.className = 'search__trouble'
  place.textContent = text
  if (text === '') place.remove()
  else {
    field?.append(place)
    announce(text)
  }
}

function announce(text: string): void {
  const status = document.querySelector('#announce')
  if (status !== null) status.textContent = text
}
