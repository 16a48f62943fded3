/** The bounds of a delivery of facts, each with a problem code of its own. */

/** Problems shown at most; the rest is counted (F01). */
export const problemsShown = 200;

/** UTF-16 units of a JSON or CSV text (F02). */
export const textUnits = 64 * 1024 * 1024;

/** Objects and lists inside each other in a JSON text (F05). The format itself needs fewer than ten. */
export const jsonDepth = 64;

/** UTF-16 units of one text: a reason, a source, a value of type text (F34). */
export const valueUnits = 20_000;

/** UTF-16 units of a key of a thing (F53). */
export const keyUnits = 200;

/** Recordings of one value (F51). */
export const recordingsOfOneValue = 1_000;
