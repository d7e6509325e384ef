import { expect, test } from 'vitest';
import { inWords, spelled } from './keys';

test('keys are read in the order in which people say them', () => {
  expect(inWords('shift+control+KeyH')).toBe('Ctrl Shift H');
  expect(inWords('super+alt+Digit1')).toBe('Alt Super 1');
  expect(inWords('control+F9')).toBe('Ctrl F9');
});

test('what is pressed together is spelled by the place of its key', () => {
  const event = new KeyboardEvent('keydown', { key: 'J', code: 'KeyJ', ctrlKey: true, shiftKey: true });
  expect(spelled(event)).toBe('control+shift+KeyJ');
});

test('keys that do nothing by themselves are waited through', () => {
  expect(spelled(new KeyboardEvent('keydown', { key: 'Control', code: 'ControlLeft', ctrlKey: true }))).toBeNull();
});
