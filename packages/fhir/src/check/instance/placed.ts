import { isList, isObject } from '../../json.ts'
import type { Json } from '../../json.ts'
import { isChoice } from '../fhirpath/item.ts'
import type { Item } from '../fhirpath/item.ts'
import { placeBelow, placeOfItem } from '../place.ts'
import type { Place } from '../place.ts'
import type { Child, Library } from '../rules/library.ts'

/** A value with its type and its place. */
export interface Placed extends Item {
  readonly place: Place
  /** Where that stands which is said beside a primitive. */
  readonly besidePlace?: Place
}

/** Whether an object says something under a name, itself or beside it. */
export function namesOf({ value }: Placed, element: string): readonly string[] {
  if (!isObject(value)) return []
  const names = new Set(Object.keys(value).map((key) => key.replace(/^_/, '')))
  if (!element.endsWith('[x]')) return names.has(element) ? [element] : []
  const start = element.slice(0, -3)
  return [...names].filter((name) => isChoice(name, start))
}

/** The items under an element of a definition: also those of a choice, and those beside a primitive. */
export function itemsAt(parent: Placed, element: string, library: Library): readonly Placed[] {
  if (parent.beside !== undefined && !isObject(parent.value)) {
    const { beside, besidePlace = parent.place } = parent
    const holder: Placed = { value: beside, type: 'Element', place: besidePlace }
    return itemsAt(holder, element, library)
  }
  return namesOf(parent, element).flatMap((name) => {
    const child = library.child(parent.type, name)
    return child === undefined ? [] : itemsUnder(parent, name, child)
  })
}

function itemsUnder(parent: Placed, name: string, child: Child): readonly Placed[] {
  if (!isObject(parent.value)) return []
  const values = parent.value[name]
  const besides = parent.value[`_${name}`]
  const path = child.name.endsWith('[x]') ? `.${child.name.slice(0, -3)}.ofType(${child.type})` : `.${name}`
  const place = placeBelow(parent.place, name, path)
  const besidePlace = placeBelow(parent.place, `_${name}`, path)
  if (!isList(values) && !isList(besides)) return [placed(values, besides, child.type, place, besidePlace)]
  const [list, beside] = [isList(values) ? values : [], isList(besides) ? besides : []]
  return Array.from({ length: Math.max(list.length, beside.length) }, (_, index) =>
    placed(
      list[index],
      beside[index],
      child.type,
      placeOfItem(place, index),
      placeOfItem(besidePlace, index),
    ),
  )
}

function placed(
  value: Json | undefined,
  beside: Json | undefined,
  type: string,
  place: Place,
  besidePlace: Place,
): Placed {
  const own = isObject(value) ? value['resourceType'] : undefined
  return {
    value: value ?? null,
    type: type === 'Resource' && typeof own === 'string' ? own : type,
    place,
    ...(isObject(beside) ? { beside, besidePlace } : {}),
  }
}
