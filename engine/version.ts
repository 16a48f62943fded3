/** The version of the engine, as in the package; it stands in every explanation and receipt. */
export const engineVersion = '0.1.0';
