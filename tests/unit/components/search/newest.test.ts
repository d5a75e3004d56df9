import { expect, test } from 'vitest';
import { newest } from '#components/search/newest.ts';

function held<T>() {
  const questions: ((answer: T | Error) => void)[] = [];
  const ask = () =>
    new Promise<T>((done, fail) => {
      questions.push((answer) => (answer instanceof Error ? fail(answer) : done(answer)));
    });
  return { ask, answer: (index: number, answer: T | Error) => questions[index]?.(answer) };
}

test('a late answer does not replace the answer to a newer question', async () => {
  const { ask, answer } = held<string>();
  const names = newest(ask);
  const first = names.ask();
  const second = names.ask();
  answer(1, 'second');
  answer(0, 'first');
  expect(await second).toBe('second');
  expect(await first).toBeNull();
});

test('an abandoned question gives null even if it fails', async () => {
  const { ask, answer } = held<string>();
  const names = newest(ask);
  const asked = names.ask();
  names.forget();
  answer(0, new Error('lost'));
  expect(await asked).toBeNull();
});

test('the failure of the newest question is reported', async () => {
  const { ask, answer } = held<string>();
  const asked = newest(ask).ask();
  answer(0, new Error('lost'));
  await expect(asked).rejects.toThrow('lost');
});
