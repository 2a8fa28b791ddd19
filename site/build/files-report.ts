/** What the program that fills a folder with a site says of it. */
export interface FilesReport {
  readonly pages: number
  readonly hasPdf: boolean
  /** Links that lead nowhere, and files that a page speaks of and that are not there. */
  readonly broken: readonly string[]
  /** What is larger than a visitor should have to fetch. */
  readonly large: readonly string[]
}
