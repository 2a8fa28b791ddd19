import type { Environment, Output } from '../environment.ts'
import type { Language } from '../language.ts'

/** How far a run is. */
export interface ProgressState {
  readonly documents: number
  readonly bytes: number
}

/** Shows how far a run is on a terminal, and takes that away before anything else is written. */
export interface Progress {
  show(state: ProgressState): Promise<void>
  clear(): Promise<void>
}

const betweenMilliseconds = 200
const eraseLine = '\r\u001b[K'

/** Nothing is shown. */
export const noProgress: Progress = { show: async () => {}, clear: async () => {} }

/**
 * A line that is written over and over: documents, rate, and when the size of all inputs is known, the part that is
 * done and the time left.
 */
export function createProgress(
  { stderr, now }: Pick<Environment, 'now'> & { readonly stderr: Output },
  language: Language,
  totalBytes: number | undefined,
): Progress {
  const start = now()
  let last = start
  let isShown = false
  return {
    async show(state) {
      const time = now()
      if (time - last < betweenMilliseconds) return
      last = time
      isShown = true
      await stderr.write(
        `${eraseLine}${progressText(state, { seconds: (time - start) / 1000, totalBytes, language })}`,
      )
    },
    async clear() {
      if (!isShown) return
      isShown = false
      await stderr.write(eraseLine)
    },
  }
}

/** The line itself: `42 %  120.000 documenten  24.000 per seconde  nog 0:07`. */
export function progressText(
  { documents, bytes }: ProgressState,
  how: { readonly seconds: number; readonly totalBytes: number | undefined; readonly language: Language },
): string {
  const { seconds, totalBytes, language } = how
  const words = language === 'nl' ? dutch : english
  const part = totalBytes === undefined || totalBytes === 0 ? undefined : Math.min(1, bytes / totalBytes)
  const left = part === undefined || part === 0 ? undefined : (seconds * (1 - part)) / part
  const number = new Intl.NumberFormat(language)
  return [
    ...(part === undefined ? [] : [`${Math.floor(part * 100)} %`]),
    `${number.format(documents)} ${words.documents}`,
    `${number.format(seconds > 0 ? Math.round(documents / seconds) : 0)} ${words.rate}`,
    ...(left === undefined ? [] : [`${words.left} ${clock(left)}`]),
  ].join('  ')
}

const dutch = { documents: 'documenten', rate: 'per seconde', left: 'nog' } as const
const english = { documents: 'documents', rate: 'per second', left: 'left' } as const

function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${tail}` : tail
}
