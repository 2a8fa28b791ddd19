import { languages } from '../language.ts'
import type { Language } from '../language.ts'
import type { Answer, Engine, Found } from './engine.ts'
import { countText, reasonOf, shortcutLabel } from './explain.ts'
import { hitWords } from './hit-words.ts'
import { createListbox } from './listbox.ts'
import type { Listbox, Option } from './listbox.ts'
import { loadEngine } from './load-engine.ts'
import { shortcutAddress, termAddress } from './target.ts'

const most = 8

/** Where a search field gets its answers, and where they lead: pages of the site, or places in one file. */
export interface SearchSource {
  readonly language: Language
  engine(): Promise<Engine>
  /** The lines of the list. */
  options(answer: Answer): readonly Option[]
}

interface Field extends SearchSource {
  readonly input: HTMLInputElement
  readonly list: Listbox
}

/** Makes the search field of a form show the terms of the site while someone types. */
export function attach(form: HTMLFormElement): void {
  const base = form.dataset['base'] ?? '/'
  const language = languages.find((one) => one === form.dataset['search']) ?? 'nl'
  attachTo(form, {
    language,
    engine: () => loadEngine(base, language),
    options: (answer) => optionsOf(answer, base, language),
  })
}

/** The same with another source. */
export function attachTo(form: HTMLFormElement, source: SearchSource): void {
  const input = form.querySelector('input')
  if (input === null) return
  const field = { ...source, input, list: createListbox(input, source.language) }
  input.addEventListener('input', () => void search(field))
  input.addEventListener('keydown', (event) => steer(field, event))
  input.addEventListener('blur', () => field.list.show([]))
  if (input.value !== '' && document.activeElement === input) void search(field)
  // Fetched now, so that it is there when the first word is.
  else void source.engine().catch(() => announce(hitWords[source.language].failed))
}

async function search(field: Field): Promise<void> {
  const { input, list, language } = field
  try {
    const engine = await field.engine()
    const query = input.value.trim()
    if (query === '') return list.show([])
    const answer = engine.ask(query, most)
    list.show(field.options(answer))
    announce(countText(answer.terms.length, language))
  } catch {
    announce(hitWords[language].failed)
  }
}

function steer(field: Field, event: KeyboardEvent): void {
  const { list } = field
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const { chosen } = list
  if (step !== undefined) {
    if (list.isOpen) list.move(step)
    else void search(field)
  } else if (event.key === 'Escape' && list.isOpen) list.show([])
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

function announce(text: string): void {
  const status = document.querySelector('#announce')
  if (status !== null) status.textContent = text
}
