/** How many documents of one type were seen. */
export interface TypeCount {
  /** `gebied@1.0`. */
  readonly type: string
  readonly documents: number
  readonly valid: number
  readonly invalid: number
}

/** What was read; `documents` is always `valid + invalid + unreadable`. */
export interface Summary {
  readonly documents: number
  readonly valid: number
  readonly invalid: number
  readonly unreadable: number
  readonly types: readonly TypeCount[]
  readonly findings: number
  /** Findings in the report; fewer than `findings` when --max-findings was reached. */
  readonly shown: number
  /** Documents with more findings than --max-issues, which are not counted. */
  readonly truncated: number
  readonly bytes: number
  readonly blankLines: number
  readonly byteOrderMarks: number
  /** Entries of folders that were passed over: other kinds of files, and links to folders. */
  readonly skipped?: number
  readonly seconds: number
}
