/** Colours of a terminal (ECMA-48 section 8.3.117), or none. */
export interface Paint {
  strong(text: string): string
  alarm(text: string): string
  faint(text: string): string
}

/**
 * Colour only for a terminal, and not when NO_COLOR is set to anything (https://no-color.org); FORCE_COLOR goes before
 * both, as in Node itself.
 */
export function createPaint(
  isTerminal: boolean,
  variables: Readonly<Record<string, string | undefined>>,
): Paint {
  const forced = variables['FORCE_COLOR']
  const isForced = forced !== undefined && forced !== '0' && forced !== 'false'
  const isColoured = forced === undefined ? isTerminal && !variables['NO_COLOR'] : isForced
  const wrap =
    (code: number) =>
    (text: string): string =>
      isColoured ? `\u001b[${code}m${text}\u001b[0m` : text
  return { strong: wrap(1), alarm: wrap(31), faint: wrap(2) }
}
