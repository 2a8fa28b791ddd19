/** The states of a version, as words in requests. */
export const versionStatuses = ['gepubliceerd', 'verouderd', 'ingetrokken'] as const
