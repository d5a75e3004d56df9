// First of all: the policy of the page lets nobody make code from text.
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
    // A fault of the program: told, and the page goes on.
    postMessage({ number, fault: error instanceof Error ? error.message : String(error) });
  }
});
