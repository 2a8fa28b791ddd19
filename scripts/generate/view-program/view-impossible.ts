/** Thrown for a message of which no view can be made along bytes; the SDK makes all of its views. */
export class NotOnBytesError extends Error {
  readonly code = 'generate/view-not-on-bytes'
}
