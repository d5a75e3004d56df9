import * as modules from 'node:module';

/** Node reads TypeScript as it is, but not that of a package; and says each time that reading it is an experiment, which helps no editor. */
export function readTypeScriptOfPackage() {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => {
    if (rest[0] !== 'ExperimentalWarning') emitWarning.call(process, warning, ...rest);
  };
  if (!import.meta.url.includes('/node_modules/')) return;
  modules.registerHooks({
    load(url, context, next) {
      if (!url.endsWith('.ts') || !url.includes('/node_modules/')) return next(url, context);
      const { source } = next(url, { ...context, format: 'module' });
      return { format: 'module', source: modules.stripTypeScriptTypes(String(source)), shortCircuit: true };
    },
  });
}
