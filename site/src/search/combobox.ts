import { languages } from '../language.ts'
import type { Language } from '../language.ts'
import type { Answer } from './engine.ts'
import { countText, reasonOf, shortcutLabel } from './explain.ts'
import { hitWords } from './hit-words.ts'
import { createListbox } from './listbox.ts'
import type { Listbox, Option } from './listbox.ts'
import { loadEngine } from './load-engine.ts'
import { shortcutAddress, termAddress } from './target.ts'

const most = 8

/** A search field with its list, in the language and under the base of its page. */
interface Field {
  readonly input: HTMLInputElement
  readonly list: Listbox
  readonly base: string
  readonly language: Language
}

/** Makes the search field of a form show terms while someone types. */
export function attach(form: HTMLFormElement): void {
  const input = form.querySelector('input')
  if (input === null) return
  const base = form.dataset['base'] ?? '/'
  const language = languages.find((one) => one === form.dataset['search']) ?? 'nl'
  const field = { input, list: createListbox(input, language), base, language }
  input.addEventListener('input', () => void search(field))
  input.addEventListener('keydown', (event) => steer(field, event))
  input.addEventListener('blur', () => field.list.show([]))
  if (input.value !== '' && document.activeElement === input) void search(field)
  // Fetched now, so that it is there when the first word is.
  else void loadEngine(base, language).catch(() => announce(hitWords[language].failed))
}

async function search(field: Field): Promise<void> {
  const { input, list, base, language } = field
  try {
    const engine = await loadEngine(base, language)
    const query = input.value.trim()
    if (query === '') return list.show([])
    const answer = engine.ask(query, most)
    list.show(optionsOf(answer, field))
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

function optionsOf({ shortcuts, terms }: Answer, { base, language }: Field): readonly Option[] {
  return [
    ...shortcuts.map((shortcut) => ({
      address: shortcutAddress(shortcut, base, language),
      label: shortcutLabel(shortcut, language),
      note: '',
    })),
    ...terms.map((found) => ({
      address: termAddress(found, base, language),
      label: found.label,
      note: [found.kind, reasonOf(found, language)].filter((part) => part !== '').join(' · '),
    })),
  ]
}

function announce(text: string): void {
  const status = document.querySelector('#announce')
  if (status !== null) status.textContent = text
}
