/** Colours of a terminal (ECMA-48 section 8.3.117), or none. */
export interface Paint {
  strong(text: string): string
  alarm(text: string): string
  faint(text: string): string
}

/** Colour only for a terminal, and not when NO_COLOR is set to anything (https://no-color.org). */
export function createPaint(
  isTerminal: boolean,
  variables: Readonly<Record<string, string | undefined>>,
): Paint {
  const isColoured = isTerminal && !variables['NO_COLOR']
  const wrap =
    (code: number) =>
    (text: string): string =>
      isColoured ? `\u001b[${code}m${text}\u001b[0m` : text
  return { strong: wrap(1), alarm: wrap(31), faint: wrap(2) }
}
