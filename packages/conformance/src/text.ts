/** A sentence in both languages of the reports. */
export interface Text {
  readonly nl: string
  readonly en: string
}

/** Which of the two a reader gets. */
export type Language = keyof Text
