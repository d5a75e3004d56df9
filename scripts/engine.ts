import { fileURLToPath } from 'node:url';

/** Where the engine is: beside the content, or in a package of it. */
export const ENGINE = fileURLToPath(new URL('..', import.meta.url));
