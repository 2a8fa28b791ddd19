/** Largest schema, in UTF-8 bytes; the largest schema that is known to be in use is an order smaller. */
export const maxSchemaBytes = 256 * 1024

/** Deepest nesting of objects and lists in a schema. */
export const maxDepth = 64

/** Most documents that one schema may build on, over all steps. */
export const maxBundleDocuments = 64

/** Most text that those may hold together, in UTF-16 units. */
export const maxBundleLength = 1024 * 1024
