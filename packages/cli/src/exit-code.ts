/** What the exit code of the command says; pipelines may rely on these numbers. */
export const exitCodes = {
  clean: 0,
  /** A document is wrong, or a word is not in the glossary. */
  findings: 1,
  /** Wrong use of the command, or nothing to do. */
  usage: 2,
  /** A file or stream cannot be read, so the answer is incomplete. */
  inputUnreadable: 3,
  /** The type or version asked for does not exist. */
  schemaUnknown: 4,
  /** A registry does not answer; trying again is sensible. */
  unreachable: 5,
  /** No wrong document was found, but one was too large to be looked at. */
  limit: 6,
  /** A fault of ours. */
  internal: 70,
  /** The report or the samples cannot be written, as on a full disk. */
  outputUnwritable: 73,
  /** Stopped by the user: 128 + SIGINT. */
  interrupted: 130,
  /** Stopped by the machine: 128 + SIGTERM. */
  terminated: 143,
} as const

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
