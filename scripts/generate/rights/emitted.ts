/** `.naam`, or `["$schema"]`. */
export function member(name: string): string {
  return /^[A-Za-z]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}

/** Declares the lists of the sight that the code uses, after the levels are known. */
export function withLocals(lines: readonly string[]): readonly string[] {
  const start = lines.indexOf('  const L = c.levels') + 1
  const text = lines.slice(start).join('\n')
  const locals = [
    ...(text.includes('T[') ? ['const T = c.tells'] : []),
    ...(text.includes('S[') ? ['const S = s.seen'] : []),
    ...(/\bU\b/.test(text) ? ['const U = s.used'] : []),
  ]
  return [...lines.slice(0, start), ...locals.map((local) => `  ${local}`), ...lines.slice(start)]
}
