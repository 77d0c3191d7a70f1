/**
 * What a permanent id looks like, as a part of a pattern: an id that an author wrote by hand is not taken for one. The
 * letters are those of Crockford's base 32 in lower case: none is taken for a digit when read aloud.
 */
export const idSource = '[0-9a-hjkmnp-tv-z]{7,32}';

/** An id, and nothing beside it. Without flags: it is published in a JSON Schema, which knows none. */
export const idPattern = new RegExp(`^${idSource}$`);
