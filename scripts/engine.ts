import { fileURLToPath } from 'node:url';

/** The folder of the engine: the repository, or a package in node_modules. */
export const ENGINE = fileURLToPath(new URL('..', import.meta.url));
