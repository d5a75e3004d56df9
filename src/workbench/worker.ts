// Must be imported first: the CSP of the page forbids creating code from strings.
import './no-code-from-text.ts';
import { type Services, services } from './services.ts';

interface Question {
  readonly number: number;
  readonly service: keyof Services;
  readonly asked: readonly unknown[];
}

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { number, service, asked } = data;
  try {
    const answer = await (services[service] as (...asked: readonly unknown[]) => unknown)(...asked);
    postMessage({ number, answer });
  } catch (error) {
    // An error of the program: report it, and keep the worker alive.
    postMessage({ number, fault: error instanceof Error ? error.message : String(error) });
  }
});
