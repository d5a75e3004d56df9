import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as modules from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Lets Node run the TypeScript of a package, which it refuses in node_modules, and silences the experimental
 * warning, which does not help editors.
 */
export function readTypeScriptOfPackage() {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => {
    if (rest[0] !== 'ExperimentalWarning') emitWarning.call(process, warning, ...rest);
  };
  const [packages, within] = import.meta.url.split(/(?<=\/node_modules\/)/);
  if (within === undefined) return;
  const kept = join(fileURLToPath(packages), '.cache', 'hensen');
  modules.registerHooks({
    load(url, context, next) {
      if (!url.endsWith('.ts') || !url.includes('/node_modules/')) return next(url, context);
      const { source } = next(url, { ...context, format: 'module' });
      return { format: 'module', source: withoutTypes(String(source), kept), shortCircuit: true };
    },
  });
}

/**
 * Removes the types. The result is cached in node_modules/.cache, because this takes longer for all modules
 * than building an edited page.
 */
function withoutTypes(source, kept) {
  const file = join(kept, digestOf(`${process.version}\n${source}`));
  const known = read(file);
  if (known !== null) return known;
  const text = modules.stripTypeScriptTypes(source);
  try {
    mkdirSync(kept, { recursive: true });
    const begun = `${file}.${randomUUID()}`;
    writeFileSync(begun, `${digestOf(text)}\n${text}`);
    renameSync(begun, file);
  } catch {
    // Not cached: the types are removed again next time.
  }
  return text;
}

/** Null if the file is missing or damaged. */
function read(file) {
  try {
    const [, digest, text] = /^(\w+)\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
    return digest === digestOf(text) ? text : null;
  } catch {
    return null;
  }
}

function digestOf(text) {
  return createHash('sha256').update(text).digest('hex');
}
