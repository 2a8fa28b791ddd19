import type { Element } from '../../conditions/element.ts'
import type { TreeObject, TreePlace } from '../../tree/message-tree.ts'
import { isPlain } from '../../view/copying.ts'
import type { Json } from '../../view/copying.ts'
import { saidWithin } from '../../view/scratch.ts'

/** The kind of id of a goal. */
export const goalKind: NonNullable<TreeObject['declares']> = 'doelId'

/** The context of an object: what it says itself, and the rest from outside; the same as views decide by. */
export function elementOf(object: TreeObject, value: Json, around: Element): Element {
  const over = partyIn(object.over, value)
  const eigenaar = partyIn(object.eigenaar, value)
  const auteur = partyIn(object.auteur, value)
  const ontvanger = partyIn(object.ontvanger, value)
  return saidWithin(around, {
    over: over.party,
    overKind: over.kind,
    eigenaar: eigenaar.party,
    eigenaarKind: eigenaar.kind,
    auteur: auteur.party,
    auteurKind: auteur.kind,
    ontvanger: ontvanger.party,
    ontvangerKind: ontvanger.kind,
    regime: regimeIn(object, value),
    voorzieningssoort: object.voorzieningssoort === true ? value['voorzieningssoort'] : undefined,
    doel: object.declares === goalKind ? value['id'] : undefined,
    periode: object.periode?.reduce<unknown>(under, value),
    codes: codesIn(object, value),
  })
}

/** What an object says itself of the lists that a row may ask for. */
function codesIn({ codes }: TreeObject, value: Json): Element['codes'] {
  if (codes === undefined) return undefined
  return Object.fromEntries(
    codes.map(({ codeList, steps }) => [codeList, steps.reduce<unknown>(under, value)]),
  )
}

/** What an object itself says of a party, and of what kind that is; of several places the first that says somebody. */
export function partyIn(
  places: readonly TreePlace[] | undefined,
  value: Json,
): { readonly party: unknown; readonly kind: TreePlace['kind'] | undefined } {
  for (const { when, steps, kind } of places ?? []) {
    const party =
      when === undefined || value[when.tag] === when.value ? steps.reduce<unknown>(under, value) : undefined
    if (party !== undefined) return { party, kind }
  }
  return { party: undefined, kind: undefined }
}

function regimeIn({ regime = [] }: TreeObject, value: Json): unknown {
  for (const steps of regime) {
    const found = steps.reduce<unknown>(under, value)
    if (found !== undefined) return found
  }
  return undefined
}

/** A step after a list is one in each of its items. */
function under(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => under(item, step))
  return isPlain(value) && Object.hasOwn(value, step) ? value[step] : undefined
}
