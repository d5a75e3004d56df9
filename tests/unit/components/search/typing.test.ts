// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { watchTyping } from '#components/search/typing.ts';

let field: HTMLInputElement;
let told: string[];
beforeEach(() => {
  field = document.createElement('input');
  told = [];
});

const composition = (type: 'start' | 'update' | 'end') =>
  field.dispatchEvent(new CompositionEvent(`composition${type}`));
const input = (value: string, isComposing = false) => {
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { isComposing }));
};

test('typed text is reported immediately', () => {
  watchTyping(field, (text) => told.push(text));
  input('k');
  input('ka');
  expect(told).toEqual(['k', 'ka']);
});

test('composed text is reported once, when it is committed', () => {
  const typing = watchTyping(field, (text) => told.push(text));
  composition('start');
  input('き', true);
  composition('update');
  // Some browsers do not mark such an input as part of a composition.
  input('きかく');
  expect(typing.isComposing()).toBe(true);
  expect(told).toEqual([]);
  input('企画', true);
  composition('end');
  expect(typing.isComposing()).toBe(false);
  // Firefox fires the input event only after the end.
  input('企画');
  expect(told).toEqual(['企画']);
});

test('a composition that began before watching is awaited', () => {
  const typing = watchTyping(field, (text) => told.push(text), true);
  input('きか');
  expect(typing.isComposing()).toBe(true);
  field.value = '企画';
  composition('end');
  expect(told).toEqual(['企画']);
});

test('the key that commits a composition is part of it, also in Safari', () => {
  const typing = watchTyping(field, () => {});
  expect(typing.isComposing(new KeyboardEvent('keydown', { key: 'Enter' }))).toBe(false);
  expect(typing.isComposing(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }))).toBe(true);
  expect(typing.isComposing(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229 }))).toBe(true);
});
