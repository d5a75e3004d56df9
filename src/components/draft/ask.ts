import type { Services } from '#workbench/services.ts';

type Answer<K extends keyof Services> = Awaited<ReturnType<Services[K]>>;

/** Asks the worker. */
export type Ask = <K extends keyof Services>(
  service: K,
  ...asked: Parameters<Services[K]>
) => Promise<Answer<K>>;

export function asking(): Ask {
  const worker = new Worker(new URL('../../workbench/worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { readonly resolve: (answer: never) => void; readonly reject: (fault: Error) => void }
  >();
  let last = 0;
  worker.addEventListener('message', ({ data: { number, answer, fault } }) => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (fault === undefined) one?.resolve(answer as never);
    else one?.reject(new Error(fault));
  });
  // The worker did not even start.
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  return (service, ...asked) =>
    new Promise((resolve, reject) => {
      const number = ++last;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, service, asked });
    });
}
