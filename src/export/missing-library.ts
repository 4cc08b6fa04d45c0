/** An optional package that a format needs is not installed. */
export class MissingLibraryError extends Error {}
