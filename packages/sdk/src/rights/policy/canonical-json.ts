/** JSON text that is the same for the same data: names in the order of their code units, no space (after RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonicalJson(item)}`
    return `[${text}]`
  }
  const object: Readonly<Record<string, unknown>> = Object(value)
  for (const name of inOrder(Object.keys(object))) {
    const inner = object[name]
    if (inner !== undefined) text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalJson(inner)}`
  }
  return `{${text}}`
}

/** Most objects have a few names: put in place one by one they are in order sooner than a sort begins. */
function inOrder(names: string[]): readonly string[] {
  if (names.length > 20) return names.toSorted()
  for (let index = 1; index < names.length; index++) {
    const name = names[index] ?? ''
    let at = index
    for (; at > 0 && (names[at - 1] ?? '') > name; at--) names[at] = names[at - 1] ?? ''
    names[at] = name
  }
  return names
}

/** A quote, a control character or half a pair is written as JSON writes it; most texts have none. */
const needsEscape = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

function quoted(text: string): string {
  return needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`
}
